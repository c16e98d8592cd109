type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
type Made<C extends Column> = new (buffer: ArrayBufferLike, offset?: number, length?: number) => C;

/** A column of unknown length while it is written: doubles its room, ends in shared memory of the right size. */
export class Growing<C extends Column> {
  length = 0;
  readonly #make: Made<C> & { readonly BYTES_PER_ELEMENT: number };
  #column: C;

  constructor(make: Made<C> & { readonly BYTES_PER_ELEMENT: number }) {
    this.#make = make;
    this.#column = new make(new ArrayBuffer(1024 * make.BYTES_PER_ELEMENT));
  }

  push(value: number): void {
    if (this.length === this.#column.length) {
      const grown = new this.#make(new ArrayBuffer(this.#column.byteLength * 2));
      grown.set(this.#column);
      this.#column = grown;
    }
    this.#column[this.length] = value;
    this.length += 1;
  }

  pop(): void {
    this.length -= 1;
  }

  at(index: number): number {
    return this.#column[index] as number;
  }

  shared(): C {
    const made = new this.#make(new SharedArrayBuffer(this.length * this.#make.BYTES_PER_ELEMENT));
    made.set(this.#column.subarray(0, this.length));
    return made;
  }
}
