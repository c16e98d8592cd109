import { movedTo } from '../../columns/packed-move.ts';

/** Moves of one row while it is folded, in order. */
export class MoveBuffer {
  length = 0;
  days = new Uint16Array(256);
  moves = new Uint16Array(256);

  clear(): void {
    this.length = 0;
  }

  push(day: number, move: number): void {
    if (this.length === this.days.length) {
      const [days, moves] = [new Uint16Array(this.length * 2), new Uint16Array(this.length * 2)];
      days.set(this.days);
      moves.set(this.moves);
      [this.days, this.moves] = [days, moves];
    }
    this.days[this.length] = day;
    this.moves[this.length] = move;
    this.length += 1;
  }

  /** Rank at the end of `day`. */
  rankOn(day: number): number {
    for (let i = this.length - 1; i >= 0; i -= 1)
      if ((this.days[i] as number) <= day) return movedTo(this.moves[i] as number);
    return 0;
  }
}
