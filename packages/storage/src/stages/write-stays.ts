import { formatDay, type Day, type Stay } from '@vivero/domain';
import { arrayText } from '../db/array-text.ts';
import type { Db } from '../db/db.ts';

export type StayRow = Stay & { readonly customerId: string; readonly rm: number; readonly step: number };

const day = (value: Day | null): string | null => (value === null ? null : formatDay(value));

/** Writes what a refresh found anew; the former ones are cleared in the same transaction. */
export async function writeStays(db: Db, rows: readonly StayRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into stage_stay (rm, customer_id, step, stage, entered_on, came, implied, left_on, left_way, up_on, before_on, taken_back)
     select s.rm, s.customer_id, s.step, s.stage, s.entered_on, s.came, s.implied, s.left_on, s.left_way, s.up_on, s.before_on, s.taken_back
       from unnest($1::int[], $2::text[], $3::int[], $4::text[], $5::date[], $6::text[], $7::bool[], $8::date[], $9::text[], $10::date[],
                   $11::date[], $12::bool[])
            as s(rm, customer_id, step, stage, entered_on, came, implied, left_on, left_way, up_on, before_on, taken_back)`,
    [
      rows.map((s) => s.rm),
      rows.map((s) => s.customerId),
      rows.map((s) => s.step),
      rows.map((s) => s.stage),
      rows.map((s) => day(s.enteredOn)),
      rows.map((s) => s.came),
      rows.map((s) => s.implied),
      rows.map((s) => day(s.leftOn)),
      rows.map((s) => s.left),
      rows.map((s) => day(s.upOn)),
      rows.map((s) => day(s.beforeOn)),
      rows.map((s) => s.takenBack),
    ].map(arrayText),
  );
}
