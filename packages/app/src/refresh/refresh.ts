import type { Day, NewId, RunId } from '@vivero/domain';
import {
  allRms,
  BUCKETS,
  clearStages,
  foldCustomers,
  foldHoldings,
  gatherStatistics,
  holdFolding,
  inScope,
  LEDGER_START,
  type LedgerPosition,
  mergesOfBucket,
  MUCH_WRITTEN,
  needsOfBucket,
  overridesOfBucket,
  readBank,
  readBucket,
  readWide,
  type Stores,
  writeRefreshRun,
} from '@vivero/storage';
import { stageTally, timelines } from '@vivero/book';
import { businessDay } from '../bank/business-day.ts';
import { needModels } from '../models/need-models.ts';
import { stageWindows } from '../stages/stage-windows.ts';
import { writeBankStages } from '../stages/write-bank-stages.ts';
import { understand } from './understand.ts';
import { writeUnderstanding } from './write-understanding.ts';

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
      // Before the first read: what single folds have written by then is in the snapshot, and none writes until the end.
      await holdFolding(db);
      const bank = await readBank(wide);
      const asOf = options.asOf ?? businessDay(bank, options.now());
      const models = await needModels(wide, asOf);
      const { rows: counted } = await wide.query<{ customers: number }>(
        'select count(*)::int as customers from customer',
      );
      const total = counted[0]?.customers ?? 0;
      await clearStages(db);
      const tally = stageTally({ asOf, ...stageWindows(asOf) });
      const report = { customers: 0, events: 0, openNeeds: 0, changedNeeds: 0 };
      let position: LedgerPosition = LEDGER_START;
      for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
        const customers = await foldCustomers(wide, bucket);
        const holdings = await foldHoldings(wide, bucket);
        const needs = await needsOfBucket(wide, bucket);
        const overrides = await overridesOfBucket(wide, bucket);
        const merges = await mergesOfBucket(wide, bucket);
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
              overrides: overrides.get(customer.customerId) ?? [],
              merges: merges.get(customer.customerId) ?? [],
            },
            bank.currency,
            asOf,
            options.newId,
            models,
          ),
        );
        await writeUnderstanding(db, asOf, understood, options.now());
        report.customers += customers.length;
        report.events += ledger.rows.length;
        for (const { openNeeds, needsToWrite, stays } of understood) {
          for (const stay of stays) tally.add(stay);
          report.openNeeds += openNeeds;
          report.changedNeeds += needsToWrite.length;
        }
        options.onProgress?.(report.customers, total);
      }
      await writeBankStages(db, tally);
      if (report.customers >= MUCH_WRITTEN) await gatherStatistics(db);
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
