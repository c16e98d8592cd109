import type { Db } from '../db/db.ts';

/**
 * Touches that went further than a gate let them, counted from the judgements themselves and not by the keys that forbid it: no pass of their
 * own at or before the moment at which they were handed over, or at which they came to where they are.
 */
export async function ungatedTouches(db: Db): Promise<{ readonly touches: number; readonly ungated: number }> {
  const { rows } = await db.query<{ touches: number; ungated: number }>(
    `select count(*)::int as touches,
            (count(*) filter (where t.state not in ('held', 'refused', 'expired', 'cancelled') and not exists (
              select from touch_gate as g
               where g.touch_id = t.touch_id and g.result = 'pass' and g.judged_at <= coalesce(t.handed_at, t.changed_at))))::int as ungated
       from touch as t`,
  );
  return rows[0] ?? { touches: 0, ungated: 0 };
}
