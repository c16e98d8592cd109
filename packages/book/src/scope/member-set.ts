import { sharedU32 } from '../columns/shared.ts';

/** A set of customers by their number in the bank, a bit each. Scopes (who an actor may see) and memberships are these. */
export class MemberSet {
  /** In shared memory, so that threads can be handed it. */
  readonly words: Uint32Array;

  constructor(members: number | Uint32Array) {
    this.words = typeof members === 'number' ? sharedU32(Math.ceil(members / 32)) : members;
  }

  static of(members: number, numbers: Iterable<number>): MemberSet {
    const set = new MemberSet(members);
    for (const number of numbers) if (number < members) set.add(number);
    return set;
  }

  has(member: number): boolean {
    return (((this.words[member >>> 5] ?? 0) >>> (member & 31)) & 1) === 1;
  }

  add(member: number): void {
    const word = member >>> 5;
    this.words[word] = (this.words[word] ?? 0) | (1 << (member & 31));
  }

  get size(): number {
    let size = 0;
    for (const word of this.words) size += bitCount(word);
    return size;
  }

  and(other: MemberSet): MemberSet {
    return this.#with(other, (a, b) => a & b);
  }

  or(other: MemberSet): MemberSet {
    return this.#with(other, (a, b) => a | b);
  }

  without(other: MemberSet): MemberSet {
    return this.#with(other, (a, b) => a & ~b);
  }

  *[Symbol.iterator](): Iterator<number> {
    for (const [i, word] of this.words.entries())
      for (let rest = word; rest !== 0; rest &= rest - 1) yield i * 32 + (31 - Math.clz32(rest & -rest));
  }

  #with(other: MemberSet, join: (a: number, b: number) => number): MemberSet {
    const made = sharedU32(Math.max(this.words.length, other.words.length));
    for (let i = 0; i < made.length; i += 1) made[i] = join(this.words[i] ?? 0, other.words[i] ?? 0);
    return new MemberSet(made);
  }
}

/** Ones in a 32-bit word; Warren, Hacker's Delight, figure 5-2. */
function bitCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55_55_55_55);
  x = (x & 0x33_33_33_33) + ((x >>> 2) & 0x33_33_33_33);
  return Math.imul((x + (x >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}
