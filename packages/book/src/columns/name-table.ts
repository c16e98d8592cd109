/** A dictionary of names that only grows: number 0 is no name, the first name is 1. */
export class NameTable {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(names: readonly string[] = []) {
    for (const name of names) this.numberOf(name);
  }

  /** @throws RangeError beyond 65,535 names */
  numberOf(name: string | null): number {
    if (name === null) return 0;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name);
    if (number > 0xff_ff) throw new RangeError(`more than ${0xff_ff} names`);
    this.#numbers.set(name, number);
    return number;
  }
}
