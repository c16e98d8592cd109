/** A column in shared memory: threads read the same one, nothing is copied between them. */
export const sharedU32 = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(length * 4));
