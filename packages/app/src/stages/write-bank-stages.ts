import type { stageTally } from '@vivero/book';
import { clearBankStages, type Db, writeBankCohorts, writeBankDurations, writeBankFlows } from '@vivero/storage';

/** Writes what a refresh has counted over the whole bank in place of what the one before had. */
export async function writeBankStages(db: Db, tally: ReturnType<typeof stageTally>): Promise<void> {
  await clearBankStages(db);
  await writeBankCohorts(db, tally.cohorts());
  await writeBankDurations(db, tally.durations());
  await writeBankFlows(db, tally.flows());
}
