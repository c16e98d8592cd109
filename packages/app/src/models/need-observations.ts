import { NEED_COVARIATES, needCovariates, needHistories, type NeedWeeks, seasonsBefore } from '@vivero/decision';
import { type Day, NEED_KINDS, type NeedKind } from '@vivero/domain';
import { BUCKETS, foldCustomers, foldHoldings, LEDGER_START, readBucket, type Stores, readWide } from '@vivero/storage';
import { timelines } from '@vivero/book';

export interface ObservedBank {
  readonly currency: string;
  readonly asOf: Day;
  /** Weeks up to `asOf` that are looked at. */
  readonly weeks: number;
  /** No more customers than this are looked at, whole buckets at a time: which customers fall into a bucket is chance. */
  readonly atMost: number;
}

/** What the weeks up to a day showed of the bank's customers, by kind of need. */
export async function needObservations(
  stores: Stores,
  { currency, asOf, weeks, atMost }: ObservedBank,
  onProgress?: (customers: number) => void,
): Promise<ReadonlyMap<NeedKind, NeedWeeks>> {
  const covariates: Float64Array[] = [];
  const seen: ReadonlyMap<NeedKind, Uint32Array>[] = [];
  await readWide(stores, async (wide) => {
    for (let bucket = 0; bucket < BUCKETS && seen.length < atMost; bucket += 1) {
      const customers = await foldCustomers(wide, bucket);
      const holdings = await foldHoldings(wide, bucket);
      const events = timelines((await readBucket(wide, bucket, LEDGER_START)).rows);
      for (const { customerId } of customers) {
        const own = events.get(customerId) ?? [];
        const held = holdings.get(customerId) ?? [];
        seen.push(needHistories(own, held, currency, asOf, weeks));
        covariates.push(needCovariates(own, held, currency, asOf - weeks * 7));
      }
      onProgress?.(seen.length);
    }
  });
  const width = NEED_COVARIATES.length;
  const season = seasonsBefore(asOf, weeks);
  const together = new Float64Array(seen.length * width);
  for (const [place, own] of covariates.entries()) together.set(own, place * width);
  return new Map(
    NEED_KINDS.map((kind) => {
      const signals = new Uint32Array(seen.length * weeks);
      for (const [place, own] of seen.entries()) {
        const words = own.get(kind);
        if (words) signals.set(words, place * weeks);
      }
      return [kind, { customers: seen.length, weeks, signals, covariates: together, width, season }];
    }),
  );
}
