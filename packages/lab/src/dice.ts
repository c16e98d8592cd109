import { randomStreams } from '@vivero/decision';

/** Draws from one stream of random numbers. */
export interface Dice {
  /** Whole number in first..last, both included. */
  whole(first: number, last: number): number;
  chance(probability: number): boolean;
  /** One of a non-empty list. */
  pick<T>(from: readonly T[]): T;
  /** A key, with probability proportional to its weight. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key;
  /** Log-normal factor with median 1 and the given spread of its logarithm. */
  factor(spread: number): number;
  /** A new list in random order. */
  shuffled<T>(from: readonly T[]): T[];
}

/** The same seed and name always give the same draws, whatever other names draw. */
export function diceFor(seed: number, name: string): Dice {
  const unit = randomStreams(seed).stream(name);
  const whole = (first: number, last: number): number => first + Math.floor(unit() * (last - first + 1));
  return {
    whole,
    chance: (probability) => unit() < probability,
    pick(from) {
      if (from.length === 0) throw new RangeError('nothing to pick from');
      return from[whole(0, from.length - 1)]!;
    },
    weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key {
      const lines = (Object.entries(weights) as [Key, number][]).filter(([, weight]) => weight > 0);
      let left = unit() * lines.reduce((sum, [, weight]) => sum + weight, 0);
      const line = lines.find(([, weight]) => (left -= weight) < 0) ?? lines.at(-1);
      if (line === undefined) throw new RangeError('no weight is positive');
      return line[0];
    },
    // Twelve uniforms less six are close enough to a standard normal.
    factor(spread) {
      let sum = -6;
      for (let i = 0; i < 12; i += 1) sum += unit();
      return Math.exp(spread * sum);
    },
    shuffled(from) {
      const list = [...from];
      for (let i = list.length - 1; i > 0; i -= 1) {
        const j = whole(0, i);
        [list[i], list[j]] = [list[j]!, list[i]!];
      }
      return list;
    },
  };
}
