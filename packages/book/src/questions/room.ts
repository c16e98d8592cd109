type Column = Uint8Array | Uint32Array;

/** Room for what a question notes about the rows of one part, kept for the next: new arrays for every part took longer than filling them. */
export class Room<C extends Column> {
  readonly #made: new (length: number) => C;
  #column: C;

  constructor(made: new (length: number) => C) {
    this.#made = made;
    this.#column = new made(0);
  }

  /** At least so long, with whatever was noted before. */
  of(length: number): C {
    if (this.#column.length < length) this.#column = new this.#made(length);
    return this.#column;
  }
}
