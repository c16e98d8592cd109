import { stageRank } from '@vivero/domain';
import type { FoldedStages } from '../../columns/folded.ts';
import { causeNumber, isImplied, movedFrom, movedTo } from '../../columns/packed-move.ts';

const PURCHASE = stageRank('transacted');
const VOID = causeNumber('void');

/**
 * The moves of one row up to a day, and what a stay has to know of its neighbours (`stays` in domain says why). One object serves row
 * after row.
 */
export class RowMoves {
  count = 0;
  from = new Uint8Array(64);
  to = new Uint8Array(64);
  day = new Uint16Array(64);
  implied = new Uint8Array(64);
  /** 1 = a voided purchase took the move back. */
  takenBack = new Uint8Array(64);
  readonly #folded: FoldedStages;
  readonly #through: number;

  /** @param through book day; later moves are not known yet */
  constructor(folded: FoldedStages, through: number) {
    this.#folded = folded;
    this.#through = through;
  }

  read(row: number): void {
    const { moveStart, moveDay, move } = this.#folded;
    const [first, end] = [moveStart[row] as number, moveStart[row + 1] as number];
    if (end - first > this.from.length) this.#makeRoom((end - first) * 2);
    this.count = 0;
    for (let i = first; i < end && (moveDay[i] as number) <= this.#through; i += 1) {
      const packed = move[i] as number;
      this.from[this.count] = movedFrom(packed);
      this.to[this.count] = movedTo(packed);
      this.day[this.count] = moveDay[i] as number;
      this.implied[this.count] = isImplied(packed) ? 1 : 0;
      this.count += 1;
    }
    for (let i = 0; i < this.count; i += 1) this.takenBack[i] = this.#isTakenBack(i, first) ? 1 : 0;
  }

  /** The first later day on which a higher stage was reached for good; 0 = not yet. */
  upOn(i: number): number {
    const to = this.to[i] as number;
    for (let later = i + 1; later < this.count; later += 1)
      if ((this.to[later] as number) > to && this.takenBack[later] === 0) return this.day[later] as number;
    return 0;
  }

  /** The day on which the row had come up to the same stage the time before, by evidence; 0 = never. */
  beforeOn(i: number): number {
    const to = this.to[i] as number;
    for (let before = i - 1; before >= 0; before -= 1)
      if (
        this.to[before] === to &&
        (this.from[before] as number) < to &&
        this.implied[before] === 0 &&
        this.takenBack[before] === 0
      )
        return this.day[before] as number;
    return 0;
  }

  /** Only a purchase can be voided, and with it what was passed on the way to it. */
  #isTakenBack(i: number, first: number): boolean {
    const to = this.to[i] as number;
    if (to <= (this.from[i] as number) || (this.implied[i] === 0 && to < PURCHASE)) return false;
    for (let later = i + 1; later < this.count; later += 1)
      if ((this.to[later] as number) < to) return (this.#folded.move[first + later] as number) >>> 7 === VOID;
    return false;
  }

  #makeRoom(room: number): void {
    this.from = new Uint8Array(room);
    this.to = new Uint8Array(room);
    this.day = new Uint16Array(room);
    this.implied = new Uint8Array(room);
    this.takenBack = new Uint8Array(room);
  }
}
