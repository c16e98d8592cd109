const AGES = 0x1_00_00;
const made = new Map<number, Float64Array>();

/** By age in days what is left of 1: 2 ** (-age / half-life), the very numbers that the domain computes. */
export function halfLife(days: number): Float64Array {
  const known = made.get(days);
  if (known) return known;
  const left = Float64Array.from({ length: AGES }, (_, age) => 2 ** (-age / days));
  made.set(days, left);
  return left;
}
