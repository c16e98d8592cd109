import { applyOverrides, type StageOverride, type StageRow, stageAt, stageRank, type StageRules } from '@vivero/domain';
import { domainDay } from '../../columns/book-time.ts';
import type { Folded } from '../../columns/folded.ts';
import { Growing } from '../../columns/growing.ts';
import { causeOf, isImplied, movedFrom, movedTo } from '../../columns/packed-move.ts';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import { sharedColumn } from '../../columns/shared.ts';
import { MOVEMENT, REVISES } from '../kind-words.ts';
import { NEVER } from '../no-day.ts';
import type { RowSpan } from '../row-span.ts';
import type { MoveBuffer } from './move-buffer.ts';
import { RevisedPath } from './revised-path.ts';
import { StagePath } from './stage-path.ts';

export type StageFolded = Omit<Folded, 'features'>;

/** The stages of a part's customers, row after row, into columns: what domain's `foldStages` finds, without the words and the evidence. */
export class StageColumns {
  /** First book day at S2 or above of the row that was folded last; 0 = never. */
  reachedOn = 0;
  readonly #people: PeopleColumns;
  readonly #asOf: number;
  readonly #rules: StageRules;
  readonly #path: StagePath;
  readonly #revised: RevisedPath;
  readonly #rank: Uint8Array;
  readonly #shown: Uint8Array;
  readonly #highest: Uint8Array;
  readonly #since: Uint16Array;
  readonly #nextDecayOn: Uint16Array;
  readonly #interest: Float64Array;
  readonly #watch: Uint8Array;
  readonly #cooling: Uint8Array;
  readonly #lostSince: Uint16Array;
  readonly #moveStart: Uint32Array;
  readonly #moveDay = new Growing(Uint16Array);
  readonly #move = new Growing(Uint16Array);

  /** @param asOf book day; @param words by kind (`kindWords`) */
  constructor(people: PeopleColumns, words: Int32Array, asOf: number, rules: StageRules) {
    const rows = people.member.length;
    this.#people = people;
    this.#asOf = asOf;
    this.#rules = rules;
    this.#path = new StagePath(people, words, rules);
    this.#revised = new RevisedPath(this.#path, words);
    this.#rank = sharedColumn(Uint8Array, rows);
    this.#shown = sharedColumn(Uint8Array, rows);
    this.#highest = sharedColumn(Uint8Array, rows);
    this.#since = sharedColumn(Uint16Array, rows);
    this.#nextDecayOn = sharedColumn(Uint16Array, rows);
    this.#interest = sharedColumn(Float64Array, rows);
    this.#watch = sharedColumn(Uint8Array, rows);
    this.#cooling = sharedColumn(Uint8Array, rows);
    this.#lostSince = sharedColumn(Uint16Array, rows);
    this.#moveStart = sharedColumn(Uint32Array, rows + 1);
  }

  /**
   * The next row.
   * @param span events up to the end of the business day
   * @returns whether all of them count at its end; if not, `counted` are those that do
   */
  fold(row: number, span: RowSpan): boolean {
    const path = this.#path;
    path.run(row, span, this.#asOf);
    const moved = (path.seen & MOVEMENT) !== 0;
    if ((path.seen & REVISES) === 0) {
      this.#write(row, path.moves, moved ? path.lastOwn(span) : NEVER);
      return true;
    }
    const revised = this.#revised;
    revised.run(row, span, this.#asOf);
    this.#write(row, revised.history, moved ? revised.revisions.ownOn : NEVER);
    return false;
  }

  /** Without what was voided and what came with a merge to come. */
  counted(span: RowSpan): RowSpan {
    return this.#revised.counted(span, this.#asOf);
  }

  columns(): StageFolded {
    return {
      rank: this.#rank,
      shown: this.#shown,
      highest: this.#highest,
      since: this.#since,
      nextDecayOn: this.#nextDecayOn,
      interest: this.#interest,
      watch: this.#watch,
      cooling: this.#cooling,
      lostSince: this.#lostSince,
      moveStart: this.#moveStart,
      moveDay: this.#moveDay.shared(),
      move: this.#move.shared(),
    };
  }

  /** @param ownOn day of the last own transaction; `NEVER` where the ledger shows no movements and knows nothing of who is lost */
  #write(row: number, { days, moves, length }: MoveBuffer, ownOn: number): void {
    const path = this.#path;
    const { standing } = path;
    const asOf = this.#asOf;
    const watched = standing.below - this.#rules.belowMonths;
    const decay = standing.nextDecay(asOf + 1);
    const lost = ownOn + this.#rules.lostDays;
    this.#rank[row] = standing.rank;
    this.#highest[row] = standing.highest;
    this.#since[row] = length === 0 ? 0 : (days[length - 1] as number);
    this.#nextDecayOn[row] = decay === NEVER ? 0 : Math.min(decay, 0xff_ff);
    this.#interest[row] = path.scoreOn(asOf);
    this.#watch[row] = Math.max(0, watched);
    this.#cooling[row] = standing.isCooling(asOf) ? 1 : 0;
    this.#lostSince[row] = standing.rank >= 5 && lost > 0 && lost <= asOf ? lost : 0;
    this.reachedOn = 0;
    for (let i = 0; i < length; i += 1) {
      if (this.reachedOn === 0 && movedTo(moves[i] as number) >= 2) this.reachedOn = days[i] as number;
      this.#moveDay.push(days[i] as number);
      this.#move.push(moves[i] as number);
    }
    this.#moveStart[row + 1] = this.#moveDay.length;
    const { overrideStart } = this.#people;
    this.#shown[row] =
      overrideStart[row] === overrideStart[row + 1] ? standing.rank : this.#override(row, standing.rank);
  }

  /** Few are set by hand, so the domain's own rule looks at them. */
  #override(row: number, rank: number): number {
    const { overrideStart, overrideFrom, overrideTo, overrideSetOn, overrideUntil } = this.#people;
    const rows = this.#history(row);
    const overrides: StageOverride[] = [];
    for (let i = overrideStart[row] as number; i < (overrideStart[row + 1] as number); i += 1)
      overrides.push({
        // In the columns a later one replaces an earlier one: among those of one day the place says which is later.
        overrideId: String(i).padStart(10, '0'),
        from: stageAt(overrideFrom[i] as number),
        to: stageAt(overrideTo[i] as number),
        by: '',
        setOn: domainDay(overrideSetOn[i] as number),
        until: domainDay(overrideUntil[i] as number),
        recordedAt: '',
      });
    const { inForce } = applyOverrides(overrides, rows, domainDay(this.#asOf), this.#rules.version);
    return inForce === null ? rank : stageRank(inForce.to);
  }

  #history(row: number): StageRow[] {
    const start = this.#moveStart[row] as number;
    return Array.from({ length: this.#move.length - start }, (_, i): StageRow => {
      const move = this.#move.at(start + i);
      return {
        from: stageAt(movedFrom(move)),
        to: stageAt(movedTo(move)),
        effectiveOn: domainDay(this.#moveDay.at(start + i)),
        recordedAt: null,
        evidenceIds: [],
        ruleVersion: this.#rules.version,
        cause: causeOf(move),
        implied: isImplied(move),
      };
    });
  }
}
