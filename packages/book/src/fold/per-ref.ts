/** A number for each thing that the events of one row refer to; emptied in no time, because every row begins with it. */
export class PerRef {
  #stamps = new Int32Array(64);
  #values = new Int32Array(64);
  #row = 1;

  clear(): void {
    this.#row += 1;
  }

  /** 0 = nothing was set. */
  get(ref: number): number {
    return this.#stamps[ref] === this.#row ? (this.#values[ref] as number) : 0;
  }

  set(ref: number, value: number): void {
    if (ref >= this.#stamps.length) this.#grow(ref);
    this.#stamps[ref] = this.#row;
    this.#values[ref] = value;
  }

  #grow(ref: number): void {
    const room = Math.max(ref + 1, this.#stamps.length * 2);
    const [stamps, values] = [new Int32Array(room), new Int32Array(room)];
    stamps.set(this.#stamps);
    values.set(this.#values);
    [this.#stamps, this.#values] = [stamps, values];
  }
}
