/**
 * 64-bit FNV-1a over the UTF-8 bytes of a text, as 16 hex digits. It tells whether two inputs are the same (replay, snapshot
 * hash) and spreads ids over numbers; it protects against nobody and is no signature.
 * Source: Fowler, Noll, Vo, "FNV Hash", draft-eastlake-fnv; 64-bit offset cbf29ce484222325, prime 2^40 + 0x1b3.
 */
export class Fnv1a {
  #high = 0xcbf29ce4 | 0;
  #low = 0x84222325 | 0;

  add(text: string): this {
    // Local words and no inner function: each of them costs a multiple over the megabytes of a bank's snapshot (measured).
    let high = this.#high;
    let low = this.#low;
    for (let i = 0; i < text.length; i += 1) {
      let code = text.charCodeAt(i);
      let shift = 0;
      let lead = 0;
      if (code >= 0x80) {
        code = text.codePointAt(i) ?? code;
        if (code > 0xffff) i += 1;
        shift = code < 0x800 ? 6 : code < 0x10000 ? 12 : 18;
        lead = code < 0x800 ? 0xc0 : code < 0x10000 ? 0xe0 : 0xf0;
      }
      let byte = lead | (code >> shift);
      for (;;) {
        // Halves of 16 bits keep every product a small integer, which engines compute without floating point.
        low ^= byte;
        const right = (low & 0xffff) * 0x1b3;
        const left = (low >>> 16) * 0x1b3 + (right >>> 16);
        high = (Math.imul(high, 0x1b3) + (left >>> 16) + (low << 8)) | 0;
        low = (left << 16) | (right & 0xffff);
        if (shift === 0) break;
        shift -= 6;
        byte = 0x80 | ((code >> shift) & 63);
      }
    }
    this.#high = high;
    this.#low = low;
    return this;
  }

  /** Upper and lower 32 bits. */
  words(): readonly [number, number] {
    return [this.#high >>> 0, this.#low >>> 0];
  }

  hex(): string {
    return this.words()
      .map((word) => word.toString(16).padStart(8, '0'))
      .join('');
  }
}
