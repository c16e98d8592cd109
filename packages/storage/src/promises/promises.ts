import { type CustomerPromise, type Day, formatDay, type PromiseState } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { byCustomer } from '../understanding/fold-customers.ts';

/** A promise as it lies in the store: its own words, where it has any, sealed with the customer's key. */
export interface StoredPromise extends CustomerPromise {
  readonly words: Buffer | null;
}

const PROMISE_COLUMNS = `promise.promise_id as "promiseId", promise.customer_id as "customerId", promise.rm,
  promise.due_on - date '1970-01-01' as "dueOn", promise.need_id as "needId", promise.words, promise.phrase, promise.made_at as "madeAt",
  promise.made_by as "madeBy", promise.state, promise.ended_at as "endedAt"`;

export async function makePromise(db: Db, promise: StoredPromise): Promise<void> {
  const { promiseId, customerId, rm, dueOn, needId, words, phrase, madeAt, madeBy, state, endedAt } = promise;
  await db.query(
    `insert into promise (promise_id, customer_id, rm, due_on, need_id, words, phrase, made_at, made_by, state, ended_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      promiseId,
      customerId,
      rm,
      formatDay(dueOn),
      needId,
      words,
      phrase && JSON.stringify(phrase),
      madeAt,
      madeBy,
      state,
      endedAt,
    ],
  );
}

/** Ends an open promise; false when there is none any more (somebody else was first) or it is not in scope. */
export async function endPromise(
  db: Db,
  promiseId: string,
  state: Exclude<PromiseState, 'open'>,
  endedAt: string,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update promise set state = $2, ended_at = $3 where promise.promise_id = $1 and promise.state = 'open'`,
    [promiseId, state, endedAt],
  );
  return rowCount === 1;
}

/** Takes the end of a promise back: what an undo does to a promise that the outcome had ended. */
export async function reopenPromise(db: Db, promiseId: string): Promise<void> {
  await db.query(`update promise set state = 'open', ended_at = null where promise.promise_id = $1`, [promiseId]);
}

/** Takes an open promise out as if it had never been made: what an undo does to what the outcome had made. False when it has ended. */
export async function removePromise(db: Db, promiseId: string): Promise<boolean> {
  const { rowCount } = await db.query(`delete from promise where promise.promise_id = $1 and promise.state = 'open'`, [
    promiseId,
  ]);
  return rowCount === 1;
}

export async function promiseById(db: Db, promiseId: string): Promise<StoredPromise | undefined> {
  const { rows } = await db.query<StoredPromise>(
    `select ${PROMISE_COLUMNS} from promise where promise.promise_id = $1`,
    [promiseId],
  );
  return rows[0];
}

/** Every promise to one customer: open ones by the day they are due, then ended ones, the latest first. */
export async function promisesOfCustomer(db: Db, customerId: string): Promise<StoredPromise[]> {
  const { rows } = await db.query<StoredPromise>(
    `select ${PROMISE_COLUMNS}
       from promise
      where promise.customer_id = $1
      order by promise.ended_at desc nulls first, promise.due_on, promise.promise_id`,
    [customerId],
  );
  return rows;
}

/** Open promises of these books by the day they are due. @param until last day; absent = however far ahead */
export async function openPromises(db: Db, rms: readonly number[], until?: Day): Promise<StoredPromise[]> {
  const { rows } = await db.query<StoredPromise>(
    `select ${PROMISE_COLUMNS}
       from promise
      where promise.rm = any ($1::int[]) and promise.state = 'open' and ($2::date is null or promise.due_on <= $2)
      order by promise.due_on, promise.promise_id`,
    [rms, until === undefined ? null : formatDay(until)],
  );
  return rows;
}

/** Promises of these books that ended after an instant (ISO with Z), in the order in which they did: what the evening tells of the day. */
export async function promisesEndedSince(db: Db, rms: readonly number[], since: string): Promise<StoredPromise[]> {
  const { rows } = await db.query<StoredPromise>(
    `select ${PROMISE_COLUMNS}
       from promise
      where promise.rm = any ($1::int[]) and promise.ended_at >= $2
      order by promise.ended_at, promise.promise_id`,
    [rms, since],
  );
  return rows;
}

/** An open promise as a day is planned with it, of these books or of some of their customers. `waits`: it is what a contact on the wrong day led to, and nobody rings before it. */
export interface PlanPromise extends Pick<StoredPromise, 'promiseId' | 'dueOn' | 'needId' | 'madeAt'> {
  readonly waits: boolean;
}

export async function planPromises(
  db: Db,
  rms: readonly number[],
  only: readonly string[] | null = null,
): Promise<Map<string, PlanPromise[]>> {
  const { rows } = await db.query<PlanPromise & { customerId: string }>(
    `select promise.customer_id as "customerId", promise.promise_id as "promiseId", promise.due_on - date '1970-01-01' as "dueOn",
            promise.need_id as "needId", promise.made_at as "madeAt",
            exists (select from outcome
                     where outcome.customer_id = promise.customer_id and outcome.made_promise = promise.promise_id
                       and outcome.kind = 'another_day') as waits
       from promise
      where promise.rm = any ($1::int[])
        and promise.state = 'open'
        and ($2::text[] is null or promise.customer_id = any ($2::text[]))
      order by promise.customer_id, promise.due_on, promise.promise_id`,
    [rms, only],
  );
  return byCustomer(rows, ({ customerId: _, ...promise }) => promise);
}
