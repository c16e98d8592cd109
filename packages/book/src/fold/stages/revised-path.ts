import { causeNumber, packMove } from '../../columns/packed-move.ts';
import { KeptEvents } from '../kept-events.ts';
import { EVIDENT } from '../kind-words.ts';
import { LONG_AGO } from '../no-day.ts';
import type { RowSpan } from '../row-span.ts';
import { MoveBuffer } from './move-buffer.ts';
import { RowRevisions } from './row-revisions.ts';
import type { StagePath } from './stage-path.ts';

const [BY_VOID, BY_MERGE] = [causeNumber('void'), causeNumber('merge')];

/** What domain's `foldStages` does with voids and merges: the paths that counted one after another, in one history. */
export class RevisedPath {
  readonly revisions: RowRevisions;
  /** The history; the path itself is left at the last timeline. */
  readonly history = new MoveBuffer();
  readonly #path: StagePath;
  readonly #kept: KeptEvents;
  readonly #counted: KeptEvents;

  /** @param words by kind (`kindWords`) */
  constructor(path: StagePath, words: Int32Array) {
    this.#path = path;
    this.#kept = new KeptEvents(words);
    this.#counted = new KeptEvents(words, 4096);
    this.revisions = new RowRevisions(words);
  }

  run(row: number, all: RowSpan, asOf: number): void {
    this.revisions.read(all, asOf);
    this.history.clear();
    const { days } = this.revisions;
    const until = (i: number): number => (days[i] ?? asOf + 1) - 1;
    this.#path.run(row, this.#countedOn(LONG_AGO, all), until(0));
    this.#append(LONG_AGO);
    for (const [i, day] of days.entries()) {
      const stood = this.#path.standing.rank;
      this.#path.run(row, this.#countedOn(day, all), until(i + 1));
      const { moves } = this.#path;
      const jumps = moves.rankOn(day - 1) !== stood;
      if (jumps) this.#jump(stood, moves.rankOn(day), day);
      this.#append(jumps ? day : day - 1);
    }
  }

  /** All that counts at the end of `asOf`; it stays while other rows are asked for. */
  counted(all: RowSpan, asOf: number): RowSpan {
    this.revisions.read(all, asOf);
    return this.#counted.add(all, (_, own, countsFrom) => this.revisions.counts(own, countsFrom, asOf));
  }

  #countedOn(day: number, all: RowSpan): RowSpan {
    const { revisions } = this;
    return this.#kept.keep(
      all,
      (word, own, countsFrom) => (word & EVIDENT) !== 0 && revisions.counts(own, countsFrom, day),
    );
  }

  /** Upwards every stage between is passed, downwards it is one fall. */
  #jump(stood: number, stands: number, day: number): void {
    const cause = this.revisions.isVoid(day) ? BY_VOID : BY_MERGE;
    for (let rank = stood; rank !== stands;) {
      const to = rank < stands ? rank + 1 : stands;
      this.history.push(day, packMove(rank, to, to < stands, cause));
      rank = to;
    }
  }

  /** The moves of the path after `day`. */
  #append(day: number): void {
    const { days, moves, length } = this.#path.moves;
    for (let i = 0; i < length; i += 1)
      if ((days[i] as number) > day) this.history.push(days[i] as number, moves[i] as number);
  }
}
