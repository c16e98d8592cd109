/**
 * Priority of a next best action as banks' engines state it: p (1 + context/100) V (1 + lever/100), in the unit of V.
 * The plan uses it for offers with the belief in the need as context weight, and takes the costs off.
 * @param p chance of success, 0..1
 * @param value twelve-month value of a success
 * @param contextPercent weight of the customer's situation, 0 = neutral
 * @param leverPercent business weight set by people, 0 = neutral
 * Source: Pega arbitration formula as in definitions.md 2.15, with its measured vector.
 */
export function nbaPriority(p: number, value: number, contextPercent = 0, leverPercent = 0): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a chance lies in 0..1, got ${p}`);
  return p * (1 + contextPercent / 100) * value * (1 + leverPercent / 100);
}
