/** Slots at the start; a power of two, as every later size. */
const SLOTS = 1_024;
const WORDS = 4;

/**
 * A `Map` from digests (32 hexadecimal digits, as `matchDigest` gives them) to values, with the digests packed 16 bytes each: as
 * fast as a `Map` of texts at a quarter of its memory, through which no garbage collection has to walk.
 * Digests are evenly spread, so their first word says where to look (open addressing, the next free slot after a collision).
 */
export class DigestMap<V> {
  #digests = new Int32Array(SLOTS * WORDS);
  /** 1 + place of the value in `#values`; 0 = the slot is free. */
  #places = new Int32Array(SLOTS);
  readonly #values: (V | undefined)[] = [];
  /** The digest looked for last, as words. */
  readonly #sought = new Int32Array(WORDS);

  get(digest: string): V | undefined {
    const place = this.#places[this.#slotOf(digest)] ?? 0;
    return place === 0 ? undefined : this.#values[place - 1];
  }

  set(digest: string, value: V | undefined): void {
    const slot = this.#slotOf(digest);
    const place = this.#places[slot] ?? 0;
    if (place !== 0) {
      this.#values[place - 1] = value;
      return;
    }
    this.#digests.set(this.#sought, slot * WORDS);
    this.#places[slot] = this.#values.push(value);
    if (this.#values.length * 2 > this.#places.length) this.#grow();
  }

  /** The digest keeps its slot, without a value: emptying it would cut off those that went on to the next. */
  delete(digest: string): void {
    if (this.get(digest) !== undefined) this.set(digest, undefined);
  }

  /** The values that were not taken out, in the order in which their digests came first. */
  *values(): Generator<V> {
    for (const value of this.#values) if (value !== undefined) yield value;
  }

  /** Where the digest is, or the free slot where it belongs. */
  #slotOf(digest: string): number {
    const [digests, places, sought] = [this.#digests, this.#places, this.#sought];
    for (let i = 0; i < WORDS; i += 1) sought[i] = wordAt(digest, i * 8);
    const last = places.length - 1;
    let slot = (sought[0] ?? 0) & last;
    while (places[slot] !== 0) {
      const at = slot * WORDS;
      if (
        digests[at] === sought[0] &&
        digests[at + 1] === sought[1] &&
        digests[at + 2] === sought[2] &&
        digests[at + 3] === sought[3]
      )
        break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #grow(): void {
    const [digests, places] = [this.#digests, this.#places];
    const last = places.length * 2 - 1;
    this.#digests = new Int32Array((last + 1) * WORDS);
    this.#places = new Int32Array(last + 1);
    for (let from = 0; from < places.length; from += 1) {
      if (places[from] === 0) continue;
      let slot = (digests[from * WORDS] ?? 0) & last;
      while (this.#places[slot] !== 0) slot = (slot + 1) & last;
      this.#places[slot] = places[from] ?? 0;
      for (let i = 0; i < WORDS; i += 1) this.#digests[slot * WORDS + i] = digests[from * WORDS + i] ?? 0;
    }
  }
}

/** Value of each hexadecimal digit by its character code. */
const NIBBLES = Uint8Array.from({ length: 128 }, (_, code) =>
  Math.max(0, '0123456789abcdef'.indexOf(String.fromCharCode(code))),
);

/** 32 bits from eight hexadecimal digits; `parseInt` takes four times as long. */
function wordAt(digest: string, from: number): number {
  let word = 0;
  for (let at = from; at < from + 8; at += 1) word = (word << 4) | (NIBBLES[digest.charCodeAt(at)] ?? 0);
  return word;
}
