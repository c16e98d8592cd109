import type { Day } from '@vivero/domain';
import { type Db, writeHistory, writeNeeds, writeStages, writeStays } from '@vivero/storage';
import type { Understanding } from './understand.ts';

/** Writes what was found out about customers whose former stages are cleared. @param now ISO instant with Z */
export async function writeUnderstanding(
  db: Db,
  asOf: Day,
  understood: readonly Understanding[],
  now: string,
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
  await writeStays(
    db,
    understood.flatMap((each) => each.stays),
  );
  await writeNeeds(
    db,
    understood.flatMap((each) => each.needsToWrite),
    now,
  );
}
