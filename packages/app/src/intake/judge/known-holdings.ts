import type { IntakeRecord } from '@vivero/domain';
import {
  type Db,
  liveHoldings,
  readHoldingsByKey,
  readHoldingsForMerge,
  sourcesOfBatches,
  type StoredHolding,
} from '@vivero/storage';
import type { IntakeContext } from './intake-context.ts';

export interface KnownHolding {
  readonly stored: StoredHolding;
  /** The other source that keeps it, with the last day (YYYY-MM-DD) of which that one has spoken; null = the source in hand keeps it. */
  readonly keeper: { readonly lastOn: string | null } | null;
}

export interface KnownHoldings {
  /** By digest of the key. */
  readonly holdings: ReadonlyMap<string, KnownHolding>;
  /** By customer, what is live and only other sources have named: where a row that gives no number may mean one of them. */
  readonly beside: ReadonlyMap<string, readonly KnownHolding[]>;
}

/**
 * What the store has of the holdings that a chunk names, by the source's own keys and by those that it has for what others keep.
 * @param customerIds everybody whom the chunk may be about
 */
export async function knownHoldings(
  db: Db,
  { own, lock, source }: IntakeContext,
  records: readonly IntakeRecord[],
  digests: ReadonlyMap<string, string>,
  customerIds: readonly string[],
): Promise<KnownHoldings> {
  const wanted = [...digests.values()];
  const kept = await readHoldingsForMerge(db, wanted, lock);
  const further = await readHoldingsByKey(db, wanted, lock);
  const named = new Set([...kept, ...further].map(({ sourceDigest }) => sourceDigest));
  const derived = records.some(
    (each) => each.kind === 'holding' && each.keyDerived === true && !named.has(digests.get(each.key) ?? ''),
  );
  const live = derived ? await liveHoldings(db, customerIds, lock) : [];
  const batches = [...further, ...live].flatMap(({ batchId, ...each }) => [
    ...(batchId === null ? [] : [batchId]),
    ...('namedBy' in each ? (each as { namedBy: readonly string[] }).namedBy : []),
  ]);
  const sources = await sourcesOfBatches(own?.wide ?? db, [...new Set(batches)]);
  const keeperOf = ({ batchId }: StoredHolding) => ({ lastOn: sources.get(batchId ?? '')?.lastOn ?? null });
  const others = live.filter(({ batchId, namedBy }) =>
    [batchId, ...namedBy].every((id) => sources.get(id ?? '')?.source !== source.source),
  );
  return {
    holdings: new Map([
      ...kept.map((stored): [string, KnownHolding] => [stored.sourceDigest, { stored, keeper: null }]),
      ...further.map((stored): [string, KnownHolding] => [stored.sourceDigest, { stored, keeper: keeperOf(stored) }]),
    ]),
    beside: Map.groupBy(
      others.map((stored) => ({ stored, keeper: keeperOf(stored) })),
      ({ stored }) => stored.customerId,
    ),
  };
}
