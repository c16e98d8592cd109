import { csvLine } from '@vivero/connectors';
import { type Actor, type Language, ok, type Result } from '@vivero/domain';
import { appendAudit, type CustomerSelection, inScope, listedLines, readBank, type Stores } from '@vivero/storage';
import { readAs } from '../reading/read-as.ts';
import { type ChoiceProblem, chosenCustomers } from './chosen-customers.ts';
import type { Directory } from './directory/directory.ts';
import { exportedRow, exportHeader } from './exported-row.ts';
import type { Chosen } from './wanted.ts';

/** Rows that are opened and written at once. */
const CHUNK = 500;
/** A list for people to work with; a whole bank leaves by other doors. */
const MOST = 200_000;
/** Without it a spreadsheet takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Why a list leaves the system: kept with the audit. */
export const EXPORT_REASONS = ['visits', 'team_meeting', 'mailing', 'data_request', 'check'] as const;
export type ExportReason = (typeof EXPORT_REASONS)[number];

export interface Export {
  readonly chosen: Chosen;
  readonly reason: ExportReason;
  readonly language: Language;
}

/**
 * The chosen customers as the lines of a CSV file. What the person may not read is masked as it is on the page. Who takes out how many
 * and why is on record before the first line leaves; the lines follow chunk by chunk, each in a transaction of its own in the person's scope.
 */
export async function exportCustomers(
  stores: Stores,
  directory: Directory,
  actor: Actor,
  wish: Export,
  now: string,
): Promise<Result<AsyncGenerator<string>, ChoiceProblem>> {
  const found = await readAs(stores, actor, async (db) => {
    const bank = await readBank(db);
    const chosen = await chosenCustomers(db, { directory, actor, bank, now }, wish.chosen, MOST);
    return chosen.ok ? ok({ ...chosen.value, currency: bank.currency }) : chosen;
  });
  if (!found.ok) return found;
  const { customerIds } = found.value;
  const details = { customers: customerIds.length, reason: wish.reason };
  await inScope(stores, [], (db) =>
    appendAudit(db, { at: now, actor: actor.id, action: 'customers.exported', subject: actor.id, details }),
  );
  return ok(lines(stores, actor, wish.language, found.value));
}

async function* lines(
  stores: Stores,
  actor: Actor,
  language: Language,
  {
    customerIds,
    selection,
    currency,
  }: { readonly customerIds: readonly string[]; readonly selection: CustomerSelection; readonly currency: string },
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(exportHeader(language));
  for (let from = 0; from < customerIds.length; from += CHUNK) {
    const ids = customerIds.slice(from, from + CHUNK);
    const rows = await readAs(stores, actor, (db) => listedLines(db, ids, selection.today));
    yield rows.map((row) => csvLine(exportedRow(stores.keys, actor, row, currency, language))).join('');
  }
}
