import type { Day, Jurisdiction } from '@vivero/domain';
import type { ForetoldPurchases } from './offer-rate.ts';
import type { PlanInput } from './plan-input.ts';
import type { snapshotHasher } from './snapshot-hash.ts';

/** What all decisions of one run share; with the stored input it is enough to replay the run bit for bit. */
export interface PlanRun {
  readonly at: string;
  readonly today: Day;
  readonly policyVersion: string;
  readonly jurisdiction: Jurisdiction;
  readonly packVersion: number;
  readonly holdoutShare: number;
  readonly seed: number;
  readonly snapshotHash: string;
  /** Models whose foretellings were looked at, by id in order. */
  readonly models: readonly string[];
}

/** @param customers hash of each customer, in the order of their ids */
export const runOf = (
  input: PlanInput,
  customers: readonly string[],
  hashOf: ReturnType<typeof snapshotHasher>,
  { seed, packVersion }: Pick<PlanRun, 'seed' | 'packVersion'>,
): PlanRun => ({
  at: input.now.at,
  today: input.today,
  policyVersion: input.policy.policyVersion,
  jurisdiction: input.jurisdiction,
  packVersion,
  holdoutShare: input.policy.holdoutShare,
  seed,
  snapshotHash: hashOf({ ...input, customers }),
  models: modelsIn(input.purchases ?? {}),
});

const modelsIn = (purchases: ForetoldPurchases): readonly string[] =>
  [...new Set(Object.values(purchases).flatMap((own) => Object.values(own).map(({ modelId }) => modelId)))].toSorted();
