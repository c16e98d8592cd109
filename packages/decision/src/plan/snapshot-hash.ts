import { mix32 } from '../random/random-stream.ts';

/**
 * Hash of any JSON value that does not depend on the order of keys, so that an input read back from a database that reorders
 * them is recognised as the same. Used to check that a replay starts from what the decision started from; no signature.
 *
 * The value is walked and never written out: to hash a text of it took two thirds of a whole plan. Two words of 32 bits, in each the
 * body of MurmurHash3 (Appleby 2011, public domain) over kinds, lengths, characters and bits of numbers; entries of an object are
 * mixed by themselves and added up, which no order changes.
 * @returns 16 hex digits
 * @throws TypeError for what JSON cannot say: undefined, functions, not finite numbers
 */
export const snapshotHash = (value: unknown): string => snapshotHasher()(value);

/** The same for many values: names of fields are looked at once. */
export function snapshotHasher(): (value: unknown) => string {
  const walk = new Walk();
  return (value) => {
    walk.visit(value);
    return [walk.high, walk.low].map((word) => mix32(word).toString(16).padStart(8, '0')).join('');
  };
}

/** Different for every kind of value, so that "1" is not 1 and an empty list is not an empty text. */
const KIND = { null: 1, false: 2, true: 3, number: 4, string: 5, list: 6, entries: 7 } as const;

const DOUBLE = new Float64Array(1);
const WORDS = new Uint32Array(DOUBLE.buffer);
/** Names of fields are few; ids as keys of a record are not worth remembering. */
const REMEMBERED = 1000;

interface Name {
  readonly high: number;
  readonly low: number;
}

class Walk {
  /** Hash of what was visited last. */
  high = 0;
  low = 0;
  readonly #names = new Map<string, Name>();

  visit(value: unknown): void {
    switch (typeof value) {
      case 'string':
        return this.#text(value);
      case 'number':
        if (!Number.isFinite(value)) throw new TypeError(`not a JSON value: ${value}`);
        // -0 is written as 0.
        DOUBLE[0] = value + 0;
        this.#begin(KIND.number);
        this.#add(WORDS[0]!);
        return this.#add(WORDS[1]!);
      case 'boolean':
        return this.#begin(value ? KIND.true : KIND.false);
      case 'object':
        if (value === null) return this.#begin(KIND.null);
        return Array.isArray(value) ? this.#list(value) : this.#entries(value as Readonly<Record<string, unknown>>);
      default:
        throw new TypeError(`not a JSON value: ${typeof value}`);
    }
  }

  #text(text: string): void {
    let high = (text.length << 3) | KIND.string;
    let low = high;
    const even = text.length & ~1;
    for (let i = 0; i < even; i += 2) {
      const word = text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16);
      high = inHigh(high, word);
      low = inLow(low, word);
    }
    if (even < text.length) {
      high = inHigh(high, text.charCodeAt(even));
      low = inLow(low, text.charCodeAt(even));
    }
    this.high = high;
    this.low = low;
  }

  #list(items: readonly unknown[]): void {
    let high = (items.length << 3) | KIND.list;
    let low = high;
    for (const item of items) {
      this.visit(item);
      high = inHigh(high, this.high);
      low = inLow(low, this.low);
    }
    this.high = high;
    this.low = low;
  }

  #entries(entries: Readonly<Record<string, unknown>>): void {
    let high: number = KIND.entries;
    let low = 0;
    for (const name of Object.keys(entries)) {
      this.visit(entries[name]);
      const known = this.#names.get(name) ?? this.#nameOf(name);
      // Mixed to the end before they are added: values that change places would cancel out otherwise.
      high = (high + mix32(inHigh(known.high, this.high))) | 0;
      low = (low + mix32(inLow(known.low, this.low))) | 0;
    }
    this.high = high;
    this.low = low;
  }

  #nameOf(name: string): Name {
    const { high, low } = this;
    this.#text(name);
    const own = { high: this.high, low: this.low };
    if (this.#names.size < REMEMBERED) this.#names.set(name, own);
    [this.high, this.low] = [high, low];
    return own;
  }

  #begin(kind: number): void {
    this.high = inHigh(kind, kind);
    this.low = inLow(kind, kind);
  }

  #add(word: number): void {
    this.high = inHigh(this.high, word);
    this.low = inLow(this.low, word);
  }
}

function inHigh(state: number, word: number): number {
  const scrambled = Math.imul(word, 0xcc9e2d51);
  const mixed = state ^ Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function inLow(state: number, word: number): number {
  const scrambled = Math.imul(word, 0x239b961b);
  const mixed = state ^ Math.imul((scrambled << 16) | (scrambled >>> 16), 0xab0e9789);
  return (Math.imul((mixed << 19) | (mixed >>> 13), 5) + 0x561ccd1b) | 0;
}
