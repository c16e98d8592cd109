import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { NOW } from '../events.ts';
import type { Engine, OpenEngine } from '../work.ts';

const SERVER = '/usr/sbin/mariadbd';
const BATCH = 300;
const NINETY_DAYS_AGO = `timestamp'${NOW}' - interval 90 day`;
/** Who belongs into the list and is not in it: a customer's tier, an entry in the log of events, and none of another kind. */
const TO_ADD = `select distinct l.id from leads as l
  where l.tier = 'affluent'
    and l.id in (select p.lead_id from lead_event_log as p where p.action = 'apply' and p.date_added >= ${NINETY_DAYS_AGO})
    and not exists (select null from lead_event_log as q where q.lead_id = l.id and q.action = 'deposit' and q.date_added >= ${NINETY_DAYS_AGO})`;
const NOT_YET = ' and l.id not in (select m.lead_id from lead_lists_leads as m where m.leadlist_id = 1)';

/**
 * The statements with which Mautic builds a segment in its database (MariaDB): counting who is missing from the list, adding them row by
 * row in batches of 300 until nobody is, and looking for those who must leave. Its PHP and its events are not counted.
 */
export async function mautic({ data, scratch }: OpenEngine): Promise<Engine> {
  if (!existsSync(SERVER)) throw new Error('MariaDB is not installed here: apt-get install mariadb-server');
  const folder = join(scratch, 'mariadb');
  const socket = join(scratch, 'mariadb.sock');
  const common = [`--datadir=${folder}`, '--user=root', '--skip-networking', `--socket=${socket}`];
  spawnSync('mariadb-install-db', ['--no-defaults', ...common, '--auth-root-authentication-method=normal'], {
    stdio: 'ignore',
  });
  const server: ChildProcess = spawn(
    SERVER,
    [
      '--no-defaults',
      ...common,
      '--innodb-buffer-pool-size=2G',
      '--innodb-flush-log-at-trx-commit=2',
      '--secure-file-priv=',
    ],
    { stdio: 'ignore' },
  );
  const connection = await connected(socket);
  const run = async (text: string): Promise<void> => void (await connection.query(text));
  const rows = async (text: string): Promise<unknown[][]> =>
    (await connection.query({ sql: text, rowsAsArray: true }))[0] as unknown[][];

  const made = spawnSync(process.execPath, [join(import.meta.dirname, '..', 'make-csv.ts'), data, scratch], {
    stdio: 'inherit',
  });
  if (made.status !== 0) throw new Error('the events could not be written as text');
  chmodSync(scratch, 0o755);
  await run('create database bench');
  await run('use bench');
  await run('create table leads (id int primary key, tier varchar(20), maturity_date date, key tier (tier))');
  await run(`create table lead_event_log (id bigint primary key, lead_id int, date_added datetime, action varchar(20), amount double,
    key by_lead (lead_id), key action_date (action, date_added), key date_added (date_added), key lead_action (lead_id, action))`);
  await run(
    'create table lead_lists_leads (leadlist_id int, lead_id int, date_added datetime, manually_added bool, primary key (leadlist_id, lead_id))',
  );
  for (const [file, table] of [
    ['customers', 'leads'],
    ['events', 'lead_event_log'],
  ] as const)
    await run(
      `load data infile '${join(scratch, `${file}.csv`)}' into table ${table} fields terminated by ',' optionally enclosed by '"'`,
    );
  await run('analyze table leads, lead_event_log');

  return {
    works: {
      async 'segment_needed_not_bought:build'() {
        await run('truncate table lead_lists_leads');
        await rows(`select count(s.id), max(s.id), min(s.id) from (${TO_ADD}${NOT_YET}) as s`);
        for (;;) {
          const batch = await rows(`${TO_ADD}${NOT_YET} limit ${BATCH}`);
          if (batch.length === 0) break;
          for (const [id] of batch) await run(`insert into lead_lists_leads values (1, ${Number(id)}, '${NOW}', 0)`);
        }
        await rows(
          `select count(m.lead_id) from lead_lists_leads as m where m.leadlist_id = 1 and m.manually_added = 0 and m.lead_id not in (${TO_ADD})`,
        );
        const [[count, sum] = []] = await rows('select count(*), sum(lead_id) from lead_lists_leads');
        return () => `${String(count)}\t${String(sum)}`;
      },
    },
    cpuElsewhere: async () => {
      const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    peakElsewhereMb: () =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    close: async () => {
      await connection.end();
      server.kill();
    },
  };
}

async function connected(socketPath: string): Promise<mysql.Connection> {
  for (let tries = 0; ; tries += 1)
    try {
      return await mysql.createConnection({ socketPath, user: 'root' });
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
}
