import type { Allocation } from '../allocate.ts';
import type { AllocationInput } from '../allocation-input.ts';

/** Sums of fractions in another order differ by this much of the limit; whole numbers by nothing. */
const ROUNDING = 1e-9;

/** Everything that a plan breaks, counted again from the input alone: masks, caps, limits, worthless actions, its own sums. */
export function allocationViolations(input: AllocationInput, plan: Allocation): readonly string[] {
  const { kinds, value, allowed, rmOf, rms, rmLimits, bankLimits, cap } = input;
  const broken: string[] = [];
  const rmUse = rmLimits.map(() => new Float64Array(rms.length));
  const bankUse = new Float64Array(bankLimits.length);
  let worth = 0;
  for (const [i, rm] of rmOf.entries()) {
    let actions = 0;
    for (let kind = 0; kind < kinds; kind += 1) {
      const at = i * kinds + kind;
      if (plan.chosen[at] !== 1) continue;
      actions += 1;
      worth += value[at]!;
      if (allowed?.[at] === 0) broken.push(`customer ${i} got forbidden ${kind}`);
      if (value[at]! <= 0) broken.push(`customer ${i} got worthless ${kind}`);
      for (const [l, { use }] of rmLimits.entries()) rmUse[l]![rm]! += use[kind]!;
      for (const [l, { use }] of bankLimits.entries()) bankUse[l]! += use[kind]!;
    }
    if (actions > (typeof cap === 'number' ? cap : cap[i]!)) broken.push(`customer ${i} got ${actions} actions`);
  }
  const over = (used: number, most: number): boolean => used > most + (Number.isInteger(used) ? 0 : ROUNDING * most);
  for (const [l, { limit, most }] of rmLimits.entries())
    for (let r = 0; r < rms.length; r += 1) if (over(rmUse[l]![r]!, most[r]!)) broken.push(`${limit} of RM ${rms[r]}`);
  for (const [l, { limit, most }] of bankLimits.entries()) if (over(bankUse[l]!, most)) broken.push(limit);
  if (Math.abs(worth - plan.worth) > ROUNDING * (1 + worth)) broken.push(`worth ${plan.worth} is ${worth}`);
  if (plan.worth > plan.bound * (1 + ROUNDING)) broken.push(`worth ${plan.worth} above its bound ${plan.bound}`);
  return broken;
}
