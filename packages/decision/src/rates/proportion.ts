import type { NoBase } from '@vivero/domain';
import { wilson } from './wilson.ts';

/** A share with what it rests on and its 95 % interval, or outright that it rests on nothing. All values in 0..1. */
export type Proportion =
  | NoBase
  | {
      readonly value: number;
      readonly numerator: number;
      readonly denominator: number;
      readonly lower: number;
      readonly upper: number;
    };

/** @throws RangeError when the arguments are not counts with numerator <= denominator */
export function proportion(numerator: number, denominator: number): Proportion {
  if (numerator === 0 && denominator === 0) return { noBase: true, denominator: 0 };
  return { value: numerator / denominator, numerator, denominator, ...wilson(numerator, denominator) };
}
