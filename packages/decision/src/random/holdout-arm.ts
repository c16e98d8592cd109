import { Fnv1a } from './fnv1a.ts';
import { mix32 } from './random-stream.ts';

/**
 * Whether a customer belongs to the standing comparison group: a fixed function of id and salt, so that everybody who asks gets
 * the same answer and a changed salt draws a new, independent group.
 * @param salt names the experiment, e.g. `holdout-2026`
 * @param share expected share of the group, 0..1 (0.05 by default of the product); error of the realised share: binomial
 */
export function holdoutArm(customerId: string, salt: string, share: number): boolean {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies in 0..1, got ${share}`);
  const [high, low] = new Fnv1a().add(`${salt}|${customerId}`).words();
  return mix32(high ^ mix32(low)) < share * 2 ** 32;
}
