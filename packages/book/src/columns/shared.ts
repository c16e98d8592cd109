type Column = Uint8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float64Array;
interface Made<C extends Column> {
  new (buffer: SharedArrayBuffer, from?: number, length?: number): C;
  readonly BYTES_PER_ELEMENT: number;
}

/** A column of zeros in shared memory: threads read the same one, nothing is copied between them. */
export const sharedColumn = <C extends Column>(made: Made<C>, length: number): C =>
  new made(new SharedArrayBuffer(length * made.BYTES_PER_ELEMENT));

export const sharedU32 = (length: number): Uint32Array => sharedColumn(Uint32Array, length);

/** Columns of one length in one piece of memory, each at the beginning of a cache line. */
export function sharedColumns<C extends Column>(made: Made<C>, columns: number, length: number): C[] {
  const bytes = Math.ceil((length * made.BYTES_PER_ELEMENT) / 64) * 64;
  const memory = new SharedArrayBuffer(columns * bytes);
  return Array.from({ length: columns }, (_, i) => new made(memory, i * bytes, length));
}
