import { type ContactMedium, type Day, formatDay, type NeedKind } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** By which medium the contacts among these events were made. */
export async function mediaOfEvents(db: Db, eventIds: readonly string[]): Promise<Map<string, ContactMedium | null>> {
  const { rows } = await db.query<{ eventId: string; medium: ContactMedium | null }>(
    `select e.event_id as "eventId", e.medium from ledger_event as e where e.event_id = any ($1::text[]) order by e.event_id`,
    [eventIds],
  );
  return new Map(rows.map(({ eventId, medium }) => [eventId, medium]));
}

/** Needs of these books that a customer confirmed on a day. */
export async function confirmedOn(
  db: Db,
  rms: readonly number[],
  day: Day,
): Promise<{ customerId: string; kind: NeedKind }[]> {
  const { rows } = await db.query<{ customerId: string; kind: NeedKind }>(
    `select need.customer_id as "customerId", need.kind
       from need
      where need.rm = any ($1::int[]) and need.state = 'confirmed' and need.moved_on = $2::date
      order by need.customer_id, need.kind`,
    [rms, formatDay(day)],
  );
  return rows;
}

/** How many notes were written in these books since an instant (ISO with Z). */
export async function notesOn(db: Db, rms: readonly number[], since: string): Promise<number> {
  const { rows } = await db.query<{ notes: number }>(
    `select count(*)::int as notes from note as n where n.rm = any ($1::int[]) and n.recorded_at >= $2 and n.origin <> 'imported'`,
    [rms, since],
  );
  return rows[0]?.notes ?? 0;
}
