import { type Actor, type Language, ok, type Result } from '@vivero/domain';
import { readBank, type Stores } from '@vivero/storage';
import { readAs } from '../reading/read-as.ts';
import { type ChoiceProblem, chosenCustomers } from './chosen-customers.ts';
import type { Directory } from './directory/directory.ts';
import { type ExportReason, LARGEST_EXPORT, takeOut } from './take-out.ts';
import type { Chosen } from './wanted.ts';

export interface Export {
  readonly chosen: Chosen;
  readonly reason: ExportReason;
  readonly language: Language;
}

/** The chosen customers as the lines of a CSV file. */
export async function exportCustomers(
  stores: Stores,
  directory: Directory,
  actor: Actor,
  { chosen, reason, language }: Export,
  now: string,
): Promise<Result<AsyncIterable<string | Uint8Array>, ChoiceProblem>> {
  const found = await readAs(stores, actor, async (db) =>
    chosenCustomers(db, { directory, actor, bank: await readBank(db), now }, chosen, LARGEST_EXPORT),
  );
  if (!found.ok) return found;
  const ids = found.value.customerIds;
  const customersOf = async (_: unknown, some: readonly string[]) => some;
  return ok(await takeOut(stores, actor, { ids, customersOf, reason, format: 'csv', language }, now));
}
