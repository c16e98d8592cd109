import { askingBound } from '../bounds/asking-bound.ts';
import { type Bound, informationBound, oracle } from '../bounds/bounds.ts';
import { propensity, uplift } from '../policies/learned-policies.ts';
import { none, passive, random, triggers } from '../policies/simple-policies.ts';
import { few, pitchOnly, sparing, vivero } from '../policies/vivero/vivero-policy.ts';
import type { Policy } from '../seen/policy.ts';
import { copyWorld } from '../world/world.ts';
import type { WorldRules } from '../world/world-rules.ts';
import { type LabSetup, pilotBank } from './pilot-bank.ts';
import { runYear, type Year } from './run-year.ts';

/** One policy's year in one bank. */
export interface BankLine {
  readonly policy: string;
  readonly year: Year;
}

/** All policies in one and the same bank. */
export interface BankResult {
  readonly world: string;
  readonly seed: number;
  readonly lines: readonly BankLine[];
}

const POLICIES: readonly Policy[] = [none, passive, random, triggers, propensity, uplift, vivero];
const BOUNDS: readonly Bound[] = [informationBound, oracle];
/** Beside them where asking is looked into. */
const ASKING = { policies: [pitchOnly, sparing, few], bounds: [askingBound] } as const;

/** Names of all lines that a comparison may have. */
export const WAYS: readonly string[] = [...POLICIES, ...ASKING.policies, ...BOUNDS, ...ASKING.bounds].map(
  ({ name }) => name,
);

/**
 * Lives one bank's pilot once, and then the same year under every policy. The same rules, set-up and seed give the same result bit for bit.
 */
export function compareBank(rules: WorldRules, setup: LabSetup, seed: number): BankResult {
  const { world: pilotWorld, pilot } = pilotBank(rules, setup, seed);
  const lines: BankLine[] = [];
  const also = setup.asking === true ? ASKING : { policies: [], bounds: [] };
  for (const { name, begin } of [...POLICIES, ...also.policies]) {
    const world = copyWorld(pilotWorld);
    const { choose } = begin(world.seen, pilot, seed);
    lines.push({ policy: name, year: runYear(world, ({ seen }, sitting) => choose(seen, sitting), setup.weeks) });
  }
  for (const { name, begin } of [...BOUNDS, ...also.bounds]) {
    const world = copyWorld(pilotWorld);
    const { choose } = begin(world);
    lines.push({ policy: name, year: runYear(world, choose, setup.weeks) });
  }
  return { world: rules.name, seed, lines };
}
