type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
interface Made<C extends Column> {
  new (buffer: SharedArrayBuffer): C;
  readonly BYTES_PER_ELEMENT: number;
}

/** A column of zeros in shared memory: threads read the same one, nothing is copied between them. */
export const sharedColumn = <C extends Column>(made: Made<C>, length: number): C =>
  new made(new SharedArrayBuffer(length * made.BYTES_PER_ELEMENT));

export const sharedU32 = (length: number): Uint32Array => sharedColumn(Uint32Array, length);
