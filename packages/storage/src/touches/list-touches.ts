import type { GateResult, TouchState } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { type StoredTouch, TOUCH_COLUMNS } from './stored-touch.ts';

/** A touch in a list, with whom it is for (sealed) and what the gate said last. */
export type ListedTouch = StoredTouch & {
  readonly results: readonly GateResult[];
  readonly identity: Buffer;
  readonly wrapped: Buffer;
};

/** Touches in these states, the latest first; the next page begins before `before`. */
export async function listTouches(
  db: Db,
  states: readonly TouchState[],
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<ListedTouch[]> {
  const { rows } = await db.query<ListedTouch>(
    `select ${TOUCH_COLUMNS}, g.results, customer.identity, sealing_key.wrapped
       from touch as t
       join touch_gate as g on g.gate_id = t.gate_id
       join customer on customer.customer_id = t.customer_id
       join sealing_key on sealing_key.owner_id = t.customer_id
      where t.state = any ($1::text[]) and ($2::text is null or t.touch_id < $2)
      order by t.touch_id desc
      limit $3`,
    [states, before, limit],
  );
  return rows;
}

/** How many touches are in each state. */
export async function countTouches(db: Db): Promise<Partial<Record<TouchState, number>>> {
  const { rows } = await db.query<{ state: TouchState; count: number }>(
    'select t.state, count(*)::int as count from touch as t group by t.state order by t.state',
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}
