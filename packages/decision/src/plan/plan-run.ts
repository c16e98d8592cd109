import type { Day, Jurisdiction } from '@vivero/domain';
import type { ForetoldPurchases } from './offer-rate.ts';
import type { PlanInput } from './plan-input.ts';
import type { LimitUsed } from './share-limits.ts';
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
  /** Proven: the share by which a perfect plan could at the very most bring more; 0 = this is one. Days that share nothing are filled exactly. */
  readonly gap: number;
  /** What several RMs share, with how much of it went and what one more would bring. */
  readonly limits: readonly LimitUsed[];
}

/** @param customers hash of each customer, in the order of their ids */
export const runOf = (
  input: PlanInput,
  customers: readonly string[],
  hashOf: ReturnType<typeof snapshotHasher>,
  { seed, packVersion, gap, limits }: Pick<PlanRun, 'seed' | 'packVersion' | 'gap' | 'limits'>,
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
  gap,
  limits,
});

const modelsIn = (purchases: ForetoldPurchases): readonly string[] =>
  [...new Set(Object.values(purchases).flatMap((own) => Object.values(own).map(({ modelId }) => modelId)))].toSorted();
