/**
 * 64-bit FNV-1a over the UTF-8 bytes of a text, as 16 hex digits. It tells whether two inputs are the same (replay, snapshot
 * hash) and spreads ids over numbers; it protects against nobody and is no signature.
 * Source: Fowler, Noll, Vo, "FNV Hash", draft-eastlake-fnv; 64-bit offset cbf29ce484222325, prime 2^40 + 0x1b3.
 */
export class Fnv1a {
  #high = 0xcbf29ce4;
  #low = 0x84222325;

  #byte(byte: number): void {
    const low = (this.#low ^ byte) >>> 0;
    const product = low * 0x1b3;
    this.#high = (Math.imul(this.#high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    this.#low = product >>> 0;
  }

  add(text: string): this {
    for (let i = 0; i < text.length; i += 1) {
      let code = text.charCodeAt(i);
      if (code < 0x80) {
        this.#byte(code);
        continue;
      }
      if (code >= 0xd800) {
        code = text.codePointAt(i) ?? code;
        if (code > 0xffff) i += 1;
      }
      if (code < 0x800) this.#byte(0xc0 | (code >> 6));
      else {
        if (code < 0x10000) this.#byte(0xe0 | (code >> 12));
        else {
          this.#byte(0xf0 | (code >> 18));
          this.#byte(0x80 | ((code >> 12) & 63));
        }
        this.#byte(0x80 | ((code >> 6) & 63));
      }
      this.#byte(0x80 | (code & 63));
    }
    return this;
  }

  /** Upper and lower 32 bits. */
  words(): readonly [number, number] {
    return [this.#high, this.#low];
  }

  hex(): string {
    return this.words()
      .map((word) => word.toString(16).padStart(8, '0'))
      .join('');
  }
}
