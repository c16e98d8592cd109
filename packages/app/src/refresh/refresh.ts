import type { Day, NewId, RunId } from '@vivero/domain';
import {
  allRms,
  BUCKETS,
  clearStages,
  foldCustomers,
  foldHoldings,
  inScope,
  LEDGER_START,
  type LedgerPosition,
  needsOfBucket,
  readBank,
  readBucket,
  readWide,
  type Stores,
  writeHistory,
  writeNeeds,
  writeRefreshRun,
  writeStages,
} from '@vivero/storage';
import { timelines } from '@vivero/book';
import { businessDay } from '../bank/business-day.ts';
import { understand, type Understanding } from './understand.ts';

export interface RefreshOptions {
  /** Business day to understand the bank as of; default: the bank's today. */
  readonly asOf?: Day;
  /** ISO instant with Z. */
  readonly now: () => string;
  readonly newId: NewId;
  readonly onProgress?: (customers: number, total: number) => void;
}

export interface RefreshReport {
  readonly runId: RunId;
  readonly asOf: Day;
  readonly customers: number;
  readonly events: number;
  readonly openNeeds: number;
  readonly changedNeeds: number;
}

/**
 * Folds the whole bank anew: one reading snapshot, one writing transaction. Whoever reads meanwhile sees the old state until the
 * new one is complete; a crash leaves the old one. Every number written carries the business day and the ledger position.
 */
export async function refresh(stores: Stores, options: RefreshOptions): Promise<RefreshReport> {
  const rms = await inScope(stores, [], allRms);
  return readWide(stores, (wide) =>
    inScope(stores, rms, async (db) => {
      const bank = await readBank(wide);
      const asOf = options.asOf ?? businessDay(bank, options.now());
      const { rows: counted } = await wide.query<{ customers: number }>(
        'select count(*)::int as customers from customer',
      );
      const total = counted[0]?.customers ?? 0;
      await clearStages(db);
      const report = { customers: 0, events: 0, openNeeds: 0, changedNeeds: 0 };
      let position: LedgerPosition = LEDGER_START;
      for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
        const customers = await foldCustomers(wide, bucket);
        const holdings = await foldHoldings(wide, bucket);
        const needs = await needsOfBucket(wide, bucket);
        const ledger = await readBucket(wide, bucket, LEDGER_START);
        position = ledger.position;
        const events = timelines(ledger.rows);
        const understood = customers.map((customer) =>
          understand(
            {
              customer,
              events: events.get(customer.customerId) ?? [],
              holdings: holdings.get(customer.customerId) ?? [],
              needs: needs.get(customer.customerId) ?? [],
            },
            bank.currency,
            asOf,
            options.newId,
          ),
        );
        await write(db, asOf, understood);
        report.customers += customers.length;
        report.events += ledger.rows.length;
        for (const { openNeeds, needsToWrite } of understood) {
          report.openNeeds += openNeeds;
          report.changedNeeds += needsToWrite.length;
        }
        options.onProgress?.(report.customers, total);
      }
      const runId = options.newId('run');
      await writeRefreshRun(db, {
        runId,
        asOf,
        ledgerXid: position.xid,
        ledgerSeq: Number(position.seq),
        customers: report.customers,
        events: report.events,
        endedAt: options.now(),
      });
      return { runId, asOf, ...report };
    }),
  );
}

async function write(
  db: Parameters<typeof writeStages>[0],
  asOf: Day,
  understood: readonly Understanding[],
): Promise<void> {
  if (understood.length === 0) return;
  await writeStages(
    db,
    asOf,
    understood.map((each) => each.stage),
  );
  await writeHistory(
    db,
    understood.flatMap((each) => each.history),
  );
  await writeNeeds(
    db,
    understood.flatMap((each) => each.needsToWrite),
  );
}
