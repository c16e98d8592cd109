import {
  type Day,
  formatDay,
  type HoldingTwice,
  inferBetween,
  type InferredFact,
  INFERENCES,
  type Money,
  type SnapshotReport,
} from '@vivero/domain';
import {
  appendEvents,
  categoriesOf,
  changedHoldings,
  changedLevels,
  type Db,
  endHoldings,
  hasSnapshotAfter,
  type HoldingThen,
  namedAlready,
  newHoldings,
  noteMissing,
  reopenHoldings,
  type Snapshot,
  snapshotBefore,
  vanishedHoldings,
  writeSnapshot,
} from '@vivero/storage';

/** An export that has just been taken in: who it is by, and whom and what it named, by book. */
export interface TakenExport {
  readonly batchId: string;
  readonly source: string;
  readonly asOf: Day;
  /** ISO instant with Z of the import. */
  readonly at: string;
  readonly noon: (day: Day) => string;
  readonly named: ReadonlyMap<number, Snapshot>;
}

/**
 * Compares an export with the one before of the same source, in the import's own transaction: what must have happened in between
 * goes into the ledger as inferred events of the batch, products that are gone are ended, and people who are gone become a question.
 * The first export of a source has nothing to be compared with, and one older than the last says nothing about what happened since.
 * The same export once more leaves no trace of its own.
 */
export async function compareWithLast(db: Db, taken: TakenExport): Promise<SnapshotReport> {
  const { batchId, source, asOf, named } = taken;
  const asOfOn = formatDay(asOf);
  const outdated = await hasSnapshotAfter(db, source, asOfOn);
  const last = outdated ? undefined : await snapshotBefore(db, source, asOfOn);
  const known = await namedAlready(db, { source, asOfOn }, named);
  if (!known) await writeSnapshot(db, { batchId, source, asOfOn }, named);
  const now: Snapshot = {
    customers: [...named.values()].flatMap((each) => each.customers),
    holdings: [...named.values()].flatMap((each) => each.holdings),
  };
  await reopenHoldings(db, batchId, now.holdings);
  if (last === undefined) return { since: null, outdated, inferred: counted([]), missingPeople: 0 };

  const gone = without(last.holdings, now.holdings);
  const facts = inferBetween({
    from: last.asOfOn,
    until: asOfOn,
    on: asOf,
    holdings: [
      ...(await changedHoldings(db, batchId, last.holdings)).map((row) => twice(row, true, true)),
      ...(await newHoldings(db, batchId, last.customers)).map((row) => twice(row, false, true)),
      ...(await vanishedHoldings(db, gone, now.customers)).map((row) => twice(row, true, false)),
    ],
    levels: await changedLevels(db, batchId, last.customers),
    inBoth: await categoriesOf(db, without(last.holdings, gone)),
  });
  await appendEvents(
    db,
    facts.map((fact) => ledgerRow(fact, taken)),
  );
  await endHoldings(
    db,
    batchId,
    facts.flatMap(({ what, holdingId, on }) =>
      holdingId !== null && (what === 'ended' || what === 'matured') ? [{ holdingId, endedOn: formatDay(on) }] : [],
    ),
  );
  // Who names the same once more asks about the same people: they have been asked about, and perhaps answered for.
  const missingPeople = known ? 0 : await noteMissing(db, batchId, last.asOfOn, without(last.customers, now.customers));
  return { since: last.asOfOn, outdated, inferred: counted(facts), missingPeople };
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const known = new Set(some);
  return all.filter((each) => !known.has(each));
}

const counted = (facts: readonly InferredFact[]): SnapshotReport['inferred'] =>
  Object.fromEntries(
    INFERENCES.map((what) => [what, facts.filter((fact) => fact.what === what).length]),
  ) as SnapshotReport['inferred'];

function twice(row: HoldingThen, wasThere: boolean, isThere: boolean): HoldingTwice {
  const { beforeMinor, beforeCurrency, balanceMinor, currency, ...holding } = row;
  return {
    ...holding,
    before: wasThere ? { balance: money(beforeMinor, beforeCurrency) } : null,
    after: isThere ? { balance: money(balanceMinor, currency) } : null,
  };
}

const money = (minor: number | null, currency: string | null): Money | null =>
  minor === null || currency === null ? null : { minor, currency };

function ledgerRow(fact: InferredFact, { batchId, source, at, noon }: TakenExport) {
  const { what, customerId, rm, holdingId, code, flow, category, amount, balance, on, details } = fact;
  return {
    customerId,
    rm,
    source,
    batchId,
    event: {
      eventId: `${source}:between:${batchId}:${holdingId ?? customerId}:${what}`,
      code,
      day: on,
      at: noon(on),
      recordedAt: at,
      medium: null,
      direction: null,
      flow,
      category,
      amount,
      balance,
      about: holdingId,
      details,
    },
  };
}
