import { Fnv1a } from './fnv1a.ts';

/** Uniform numbers in [0, 1) with 32 random bits; each call is the next one. */
export type RandomStream = () => number;

/** Independent streams by name: what one part of a computation draws never shifts what another part draws. */
export interface RandomStreams {
  readonly seed: number;
  /** A fresh stream from its beginning; the same seed and name always give the same numbers. */
  readonly stream: (name: string) => RandomStream;
}

/**
 * xoshiro128** of Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators" (2021), its four words filled by
 * splitmix32 from a hash of seed and name. Period 2^128 - 1; good for simulation and ties, not for secrets.
 * @param seed any safe integer
 */
export function randomStreams(seed: number): RandomStreams {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a safe integer, got ${seed}`);
  return {
    seed,
    stream: (name) => {
      const [high, low] = new Fnv1a().add(`${seed}:${name}`).words();
      const word = splitmix32((high ^ low) >>> 0);
      return xoshiro128([word(), (word() ^ high) >>> 0, (word() ^ low) >>> 0, word() | 1]);
    },
  };
}

/** @param state four 32-bit words, not all zero */
export function xoshiro128([a, b, c, d]: readonly [number, number, number, number]): RandomStream {
  let [s0, s1, s2, s3] = [a, b, c, d];
  return () => {
    const scrambled = Math.imul(rotate(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotate(s3, 11);
    return scrambled / 2 ** 32;
  };
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Steele, Lea and Flood's SplitMix with the 32-bit finaliser of MurmurHash3. */
function splitmix32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix32(state);
  };
}

/** The finaliser of MurmurHash3: every input bit reaches every output bit. */
export function mix32(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
