import {
  type BookHost,
  endClaims,
  isEmptyBank,
  isPlanned,
  planDay,
  refresh,
  rescorePurchases,
  settleReferrals,
  system,
  type TickReport,
  tickPlaybooks,
} from '@vivero/app';
import type { NewId } from '@vivero/domain';
import type { Stores } from '@vivero/storage';

interface RoundMade {
  readonly now: () => string;
  readonly newId: NewId;
  /** Milliseconds, to say how long something took. */
  readonly clock: () => number;
  /** Told of a bug that stops one customer's run and nobody else's. */
  readonly onFault: (error: unknown) => void;
}

/**
 * A new business day means that claims run out, a new fold, a new list and what is due in the playbooks: done once a day, by whichever
 * process notices first. What is foretold of purchases is renewed when the list is there, so that nobody waits for it in the morning: it
 * counts for weeks. @returns what happened in the playbooks; null where the day had begun already
 */
export async function dailyRound(
  stores: Stores,
  book: Pick<BookHost, 'withBook'>,
  made: RoundMade,
): Promise<TickReport | null> {
  if ((await isEmptyBank(stores)) || (await isPlanned(stores, made.now()))) return null;
  await endClaims(stores, made.now());
  await settleReferrals(stores, { now: made.now(), newId: made.newId });
  await refresh(stores, made);
  await planDay(stores, await system(stores, 'daily-round'), made);
  const report = await tickPlaybooks({ stores, book, clock: made.clock }, made);
  await rescorePurchases({ stores, book });
  return report;
}

/** What happens in the playbooks during a day. Before the day has begun nobody's stage is known, and nothing is due yet. */
export async function playbookRound(stores: Stores, book: Pick<BookHost, 'withBook'>, made: RoundMade): Promise<void> {
  if (await isPlanned(stores, made.now())) await tickPlaybooks({ stores, book, clock: made.clock }, made);
}
