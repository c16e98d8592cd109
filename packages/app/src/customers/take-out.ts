import { csvLine, spreadsheetStream } from '@vivero/connectors';
import type { Actor, Language } from '@vivero/domain';
import { appendAudit, type Db, inScope, listedLines, readBank, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { readAs } from '../reading/read-as.ts';
import { exportedRow, exportHeader } from './exported-row.ts';

/** Why a list leaves the system: kept with the audit. */
export const EXPORT_REASONS = ['visits', 'team_meeting', 'mailing', 'data_request', 'check'] as const;
export type ExportReason = (typeof EXPORT_REASONS)[number];
export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A list for people to work with; a whole bank leaves by other doors. */
export const LARGEST_EXPORT = 200_000;
/** Rows that are opened and written at once. */
const CHUNK = 500;
/** Without it a spreadsheet takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

export interface TakenOut<Id> {
  readonly ids: readonly Id[];
  /** Ids of the customers behind some of these. */
  readonly customersOf: (db: Db, ids: readonly Id[]) => Promise<readonly string[]>;
  readonly reason: ExportReason;
  readonly format: ExportFormat;
  readonly language: Language;
  /** Where they are from, for the audit; ids only. */
  readonly from?: Readonly<Record<string, string>>;
}

/**
 * Customers as a file. What the person may not read is masked as it is on the page. Who takes out how many and why is on record before
 * the first line leaves; the lines follow chunk by chunk, each in a transaction of its own in the person's scope.
 */
export async function takeOut<Id>(
  stores: Stores,
  actor: Actor,
  what: TakenOut<Id>,
  now: string,
): Promise<AsyncIterable<string | Uint8Array>> {
  const details = { customers: what.ids.length, reason: what.reason, ...what.from };
  await inScope(stores, [], (db) =>
    appendAudit(db, { at: now, actor: actor.id, action: 'customers.exported', subject: actor.id, details }),
  );
  const chunks = rowsOf(stores, actor, what, now);
  return what.format === 'csv' ? csvOf(chunks) : spreadsheetStream('Vivero', each(chunks));
}

type Row = readonly (string | number | null)[];

async function* rowsOf<Id>(
  stores: Stores,
  actor: Actor,
  { ids, customersOf, language }: TakenOut<Id>,
  now: string,
): AsyncGenerator<readonly Row[]> {
  yield [exportHeader(language)];
  for (let from = 0; from < ids.length; from += CHUNK)
    yield await readAs(stores, actor, async (db) => {
      const bank = await readBank(db);
      const customerIds = await customersOf(db, ids.slice(from, from + CHUNK));
      const lines = await listedLines(db, customerIds, businessDay(bank, now));
      return lines.map((line) => exportedRow(stores.keys, actor, line, bank.currency, language));
    });
}

async function* csvOf(chunks: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  let mark = BYTE_ORDER_MARK;
  for await (const rows of chunks) {
    yield mark + rows.map(csvLine).join('');
    mark = '';
  }
}

async function* each(chunks: AsyncIterable<readonly Row[]>): AsyncGenerator<Row> {
  for await (const rows of chunks) yield* rows;
}
