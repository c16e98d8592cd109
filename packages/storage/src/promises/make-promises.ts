import { formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import type { StoredPromise } from './promises.ts';

/** Makes many open promises at once. */
export async function makePromises(db: Db, promises: readonly StoredPromise[]): Promise<void> {
  if (promises.length === 0) return;
  await db.query(
    `insert into promise (promise_id, customer_id, rm, due_on, need_id, words, phrase, made_at, made_by, state)
     select n.promise_id, n.customer_id, n.rm, n.due_on, n.need_id, n.words, n.phrase, n.made_at, n.made_by, 'open'
       from unnest($1::text[], $2::text[], $3::int[], $4::date[], $5::text[], $6::bytea[], $7::jsonb[], $8::timestamptz[], $9::text[])
            as n (promise_id, customer_id, rm, due_on, need_id, words, phrase, made_at, made_by)`,
    [
      promises.map((p) => p.promiseId),
      promises.map((p) => p.customerId),
      promises.map((p) => p.rm),
      promises.map((p) => formatDay(p.dueOn)),
      promises.map((p) => p.needId),
      promises.map((p) => p.words),
      promises.map((p) => p.phrase && JSON.stringify(p.phrase)),
      promises.map((p) => p.madeAt),
      promises.map((p) => p.madeBy),
    ],
  );
}
