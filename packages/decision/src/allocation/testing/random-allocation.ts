import type { AllocationInput } from '../allocation-input.ts';

/** Any small allocation: whole and broken amounts, stocks of nothing, masks, caps of none to four, worth below zero. */
export function randomAllocation(draw: () => number): AllocationInput {
  const below = (n: number): number => Math.floor(draw() * n);
  const customers = below(25);
  const kinds = 1 + below(6);
  const rms = 1 + below(4);
  const amount = draw() < 0.5 ? (n: number) => below(n) : (n: number) => (draw() < 0.2 ? 0 : draw() * n);
  const some = <T>(most: number, make: (i: number) => T): readonly T[] =>
    Array.from({ length: below(most + 1) }, (_, i) => make(i));
  const perKind = (n: number): readonly number[] => Array.from({ length: kinds }, () => amount(n));
  const value = Float64Array.from({ length: customers * kinds }, () => amount(100) - below(30));
  return {
    kinds,
    value,
    ...(draw() < 0.7 && { allowed: Uint8Array.from(value, () => Number(draw() < 0.8)) }),
    rmOf: Int32Array.from({ length: customers }, () => below(rms)),
    rms: Array.from({ length: rms }, (_, r) => 7 * r + 1),
    rmLimits: some(2, (i) => ({
      limit: `rm${i}`,
      use: perKind(20),
      most: Array.from({ length: rms }, () => amount(100)),
    })),
    bankLimits: some(3, (i) => ({ limit: `bank${i}`, use: perKind(5), most: amount(40) })),
    cap: draw() < 0.5 ? below(4) : Uint8Array.from({ length: customers }, () => below(5)),
  };
}
