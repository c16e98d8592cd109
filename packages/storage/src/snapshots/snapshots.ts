import type { Db } from '../db/db.ts';

/** Whom and what an export named. */
export interface Snapshot {
  readonly customers: readonly string[];
  readonly holdings: readonly string[];
}

export interface DatedSnapshot extends Snapshot {
  /** YYYY-MM-DD */
  readonly asOfOn: string;
}

export async function writeSnapshot(
  db: Db,
  { batchId, source, asOfOn }: { readonly batchId: string; readonly source: string; readonly asOfOn: string },
  named: ReadonlyMap<number, Snapshot>,
): Promise<void> {
  for (const [rm, { customers, holdings }] of named)
    await db.query(
      `insert into snapshot (batch_id, rm, source, as_of_on, customers, holdings) values ($1, $2, $3, $4, $5::text[], $6::text[])`,
      [batchId, rm, source, asOfOn, customers, holdings],
    );
}

/** Whether the last export of a source for this very day named exactly these, each in the same book. */
export async function namedAlready(
  db: Db,
  { source, asOfOn }: { readonly source: string; readonly asOfOn: string },
  named: ReadonlyMap<number, Snapshot>,
): Promise<boolean> {
  const given = [...named].flatMap(([rm, { customers, holdings }]) =>
    [...customers, ...holdings].map((id) => [rm, id] as const),
  );
  const { rows } = await db.query<{ same: boolean }>(
    `with last as (
       select s.batch_id
         from snapshot as s
         join import_batch as b on b.batch_id = s.batch_id
        where s.source = $1 and s.as_of_on = $2
        order by b.started_at desc, s.batch_id
        limit 1),
     earlier as (
       select s.rm, unnest(s.customers || s.holdings) as id
         from snapshot as s
         join last as l on l.batch_id = s.batch_id),
     given as (
       select g.rm, g.id from unnest($3::int[], $4::text[]) as g (rm, id))
     select exists (select from last)
        and not exists (select earlier.rm, earlier.id from earlier except select given.rm, given.id from given)
        and not exists (select given.rm, given.id from given except select earlier.rm, earlier.id from earlier) as same`,
    [source, asOfOn, given.map(([rm]) => rm), given.map(([, id]) => id)],
  );
  return rows[0]?.same ?? false;
}

/** The last export of a source before a day, as far as the caller's scope reaches; undefined when this is the first. */
export async function snapshotBefore(db: Db, source: string, asOfOn: string): Promise<DatedSnapshot | undefined> {
  const { rows } = await db.query<DatedSnapshot>(
    `with last as (
       select s.batch_id
         from snapshot as s
         join import_batch as b on b.batch_id = s.batch_id
        where s.source = $1 and s.as_of_on < $2
        order by s.as_of_on desc, b.started_at desc, s.batch_id
        limit 1)
     select s.as_of_on as "asOfOn", s.customers, s.holdings
       from snapshot as s
       join last as l on l.batch_id = s.batch_id
      order by s.rm`,
    [source, asOfOn],
  );
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    asOfOn: first.asOfOn,
    customers: rows.flatMap((row) => row.customers),
    holdings: rows.flatMap((row) => row.holdings),
  };
}

/** Whether a later export of the source is in the store: an older file then says nothing about what happened since. */
export async function hasSnapshotAfter(db: Db, source: string, asOfOn: string): Promise<boolean> {
  const { rows } = await db.query<{ later: boolean }>(
    'select exists (select from snapshot as s where s.source = $1 and s.as_of_on > $2) as later',
    [source, asOfOn],
  );
  return rows[0]?.later ?? false;
}
