import type { AllocationTable } from './allocation-table.ts';

/** What is left of every stock while a plan is put together. A kind equal to `kinds` means no action at all. */
export class StockRoom {
  readonly #table: AllocationTable;
  readonly #left: Float64Array;

  constructor(table: AllocationTable) {
    this.#table = table;
    this.#left = table.stock.slice();
  }

  /** Whether one of an RM's customers can get `to` when `from` is given up for it, and another `to2` for `from2` as well. */
  fits(rm: number, from: number, to: number, from2 = this.#table.kinds, to2 = from2): boolean {
    const { limitsOf, base } = this.#table;
    const [a, b, c, d] = [from * base.length, to * base.length, from2 * base.length, to2 * base.length];
    for (const l of limitsOf[to]!) if (!this.#enough(l, rm, a, b, c, d)) return false;
    if (to2 !== from2) for (const l of limitsOf[to2]!) if (!this.#enough(l, rm, a, b, c, d)) return false;
    return true;
  }

  #enough(l: number, rm: number, from: number, to: number, from2: number, to2: number): boolean {
    const { base, stride, use } = this.#table;
    const left = this.#left[base[l]! + stride[l]! * rm]!;
    return use[to + l]! + use[to2 + l]! <= left + use[from + l]! + use[from2 + l]!;
  }

  /** Gives `from` back and takes `to` out. */
  exchange(rm: number, from: number, to: number): void {
    const { limitsOf, base, stride, use } = this.#table;
    for (const l of limitsOf[from]!) this.#left[base[l]! + stride[l]! * rm]! += use[from * base.length + l]!;
    for (const l of limitsOf[to]!) this.#left[base[l]! + stride[l]! * rm]! -= use[to * base.length + l]!;
  }
}
