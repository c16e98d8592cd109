import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { embeddedServer } from '../../../packages/storage/src/embedded/embedded-server.ts';
import { FUNNEL, FUNNEL_DAYS, NOW } from '../events.ts';
import {
  featureColumns,
  featureSums,
  INTERESTED,
  MATURING,
  SEVEN_STEPS,
  simpleStage,
  SPOKEN_TO,
  standardDialect as sql,
  windowShape,
} from '../questions-in-sql.ts';
import type { Engine, OpenEngine } from '../work.ts';

/** PostgreSQL with the indexes that a careful administrator gives it; one process does the work, whose processor time the kernel tells. */
export async function postgres({ data, scratch }: OpenEngine): Promise<Engine> {
  chmodSync(scratch, 0o711);
  const server = await embeddedServer(scratch, () => undefined);
  if (!server.ok) throw new Error(JSON.stringify(server.problem));
  const client = new pg.Client({ connectionString: server.value.superuserUrl });
  await client.connect();
  const run = async (text: string): Promise<void> => void (await client.query(text));
  const lines = async (text: string): Promise<string> =>
    (await client.query({ text, rowMode: 'array' })).rows
      .map((row: unknown[]) => row.map(String).join('\t'))
      .join('\n');
  for (const setting of ['max_parallel_workers_per_gather = 0', "work_mem = '256MB'", "maintenance_work_mem = '512MB'"])
    await run(`set ${setting}`);
  await run('create schema bench');
  await run('set search_path = bench');
  await run('create table events (event_id bigint, customer_id int, ts timestamp, type text, amount float8)');
  await run('create table customers (customer_id int primary key, tier text, maturity_date date)');
  await run('create table stages (customer_id int primary key, stage smallint)');
  const made = spawnSync(process.execPath, [join(import.meta.dirname, '..', 'make-csv.ts'), data, scratch], {
    stdio: 'inherit',
  });
  if (made.status !== 0) throw new Error('the events could not be written as text');
  for (const table of ['events', 'customers']) {
    chmodSync(join(scratch, `${table}.csv`), 0o644);
    await run(`copy ${table} from '${join(scratch, `${table}.csv`)}' (format csv)`);
  }
  await run('create index events_of_customer on events (customer_id, ts)');
  await run('create index events_by_time on events using brin (ts)');
  for (const table of ['events', 'customers']) await run(`vacuum analyze ${table}`);

  const backend = Number(await lines('select pg_backend_pid()'));
  const stages = (which: string): Promise<void> =>
    run(`insert into stages select customer_id, ${simpleStage(sql)} from events ${which} group by customer_id
           on conflict (customer_id) do update set stage = excluded.stage`);
  const stageCounts = (): Promise<string> => lines('select stage, count(*) from stages group by stage order by stage');
  const asked = (text: string) => async () => {
    const found = await lines(text);
    return () => found;
  };
  const funnel = (steps: readonly string[]) =>
    asked(
      `select * from (${windowShape(steps, FUNNEL_DAYS, (column, condition, over) => `min(CASE WHEN ${condition} THEN ${column} END) OVER (${over})`)}) as f where level > 0`,
    );
  let inserted = 0;
  return {
    works: {
      async features_and_stage() {
        await run('drop table if exists features');
        await run(`create table features as select ${featureColumns(sql)} from events group by customer_id`);
        await stages('');
        return async () => `${await lines(featureSums('features'))}\n${await stageCounts()}`;
      },
      funnel: funnel(FUNNEL),
      funnel_seven_steps: funnel(SEVEN_STEPS),
      cohorts: asked(`with active as (select distinct customer_id, date_trunc('week', ts)::date as week from events),
          born as (select customer_id, min(week) as first from active group by customer_id)
        select first::text, (week - first) / 7 as age, count(*) from active join born using (customer_id) group by 1, 2 order by 1, 2`),
      segment: asked(`select count(*), sum(customer_id) from (
          select customer_id from events where ts >= ${sql.ago(30)} and customer_id in (select customer_id from customers where ${MATURING})
           group by customer_id
          having ${sql.countIf(INTERESTED)} >= 3 and ${sql.countIf(`${SPOKEN_TO} and ts >= ${sql.ago(14)}`)} = 0) as s`),
      segment_needed_not_bought:
        asked(`select count(*), sum(c.customer_id) from customers as c where c.tier = 'affluent'
          and exists (select from events as e where e.customer_id = c.customer_id and e.type = 'apply' and e.ts >= ${sql.ago(90)})
          and not exists (select from events as e where e.customer_id = c.customer_id and e.type = 'deposit' and e.ts >= ${sql.ago(90)})`),
      async timeline() {
        const found: string[] = [];
        for (const customer of [1, 10, 100, 1000, 10_000])
          found.push(
            await lines(
              `select count(*), sum(extract(epoch from ts))::bigint from (select ts from events where customer_id = ${customer} order by ts desc limit 50) as t`,
            ),
          );
        return () => found.join('\n');
      },
      async refresh() {
        const first = 1_000_000_000 + inserted;
        inserted += 100_000;
        await run(`insert into events select ${first} + i, floor((select max(customer_id) + 1 from customers) * pow(random(), 2.2))::int,
          timestamp '${NOW}' + make_interval(secs => i % 3600), 'view', 0 from generate_series(0, 99999) as t(i)`);
        await stages(
          `where customer_id in (select customer_id from events where ts >= timestamp '${NOW}' and event_id >= ${first})`,
        );
        return () => 'its own events';
      },
    },
    cpuElsewhere: async () => {
      const fields = readFileSync(`/proc/${backend}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    peakElsewhereMb: () =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${backend}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    close: async () => {
      await client.end();
      await server.value.release();
    },
  };
}
