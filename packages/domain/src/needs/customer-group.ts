import type { SnapshotFacts } from './snapshot-facts.ts';

/** The eight groups of the should-need map (demands 4); a customer can be in several. Sex is not used. */
export const CUSTOMER_GROUPS = [
  'exporter',
  'shop_owner',
  'payroll_employee',
  'young_starter',
  'parent',
  'home_owner',
  'retired_person',
  'saver',
] as const;
export type CustomerGroup = (typeof CUSTOMER_GROUPS)[number];

/** How a group is recognised from what a bank has; an unknown age puts nobody into a group by age. */
const RULES: Readonly<Record<CustomerGroup, (facts: SnapshotFacts) => boolean>> = {
  exporter: (f) => f.businessFlows && f.foreignFlows,
  shop_owner: (f) => f.businessFlows && !f.foreignFlows,
  payroll_employee: (f) => f.salary && !f.pension,
  young_starter: (f) => f.ageYears !== null && f.ageYears >= 18 && f.ageYears < 30,
  parent: (f) => f.educationPayments,
  home_owner: (f) => f.holds.has('mortgage') || f.householdPayments,
  retired_person: (f) => f.pension || (f.ageYears !== null && f.ageYears >= 65),
  saver: (f) => (f.balanceMinor ?? 0) > 0 && !f.businessFlows,
};

export const groupsOf = (facts: SnapshotFacts): readonly CustomerGroup[] =>
  CUSTOMER_GROUPS.filter((group) => RULES[group](facts));

/** The life stage by age band; `unknown` when no age is on record. */
export const LIFE_STAGES = ['starting', 'building', 'settled', 'retiring', 'retired', 'unknown'] as const;
export type LifeStage = (typeof LIFE_STAGES)[number];

export function lifeStageOf(ageYears: number | null): LifeStage {
  if (ageYears === null) return 'unknown';
  if (ageYears < 30) return 'starting';
  if (ageYears < 45) return 'building';
  if (ageYears < 55) return 'settled';
  return ageYears < 65 ? 'retiring' : 'retired';
}
