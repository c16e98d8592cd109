import type { BankResult } from '../loop/compare-bank.ts';
import type { LabSetup } from '../loop/pilot-bank.ts';
import { type PolicyReport, reportPolicy } from './report-policy.ts';

export interface WorldReport {
  readonly world: string;
  readonly policies: readonly PolicyReport[];
}

/** What policies brought in synthetic banks: properties of the laws of these worlds, and no evidence about a real bank. */
export interface LabReport {
  readonly simulated: true;
  readonly customers: number;
  readonly weeks: number;
  /** Seed of each bank, the same in every world. */
  readonly seeds: readonly number[];
  readonly worlds: readonly WorldReport[];
}

/** @param results every bank of every world; worlds and policies keep the order in which they come */
export function labReport(results: readonly BankResult[], { customers, weeks }: LabSetup): LabReport {
  const worlds = Map.groupBy(results, ({ world }) => world);
  return {
    simulated: true,
    customers,
    weeks,
    seeds: [...new Set(results.map(({ seed }) => seed))],
    worlds: [...worlds].map(([world, banks]) => ({
      world,
      policies: (banks[0]?.lines ?? []).map(({ policy }) => reportPolicy(policy, banks, customers)),
    })),
  };
}
