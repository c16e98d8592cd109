import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dueTick, requestTouches } from '../packages/app/src/index.ts';
import {
  type NewId,
  ok,
  parseDay,
  type Playbook,
  SHIPPED_PLAYBOOKS,
  type TouchWish,
} from '../packages/domain/src/index.ts';
import startServer from '../packages/storage/src/testing/global-setup.ts';
import { testStores } from '../packages/storage/src/testing/index.ts';

/**
 * What a tick of the playbooks costs in a bank where everybody is in five of them. `--due` is how many of a thousand runs are due on the day;
 * `--door open` asks the send gate for every step and writes the touches, `--door closed` leaves the gate out and measures the tick alone.
 */
const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '1000000' },
    books: { type: 'string', default: '1000' },
    due: { type: 'string', default: '100' },
    door: { type: 'string', default: 'closed' },
  },
});
const CUSTOMERS = Number(values.customers);
const BOOKS = Number(values.books);
const DUE = Number(values.due);
const TODAY = '2026-03-03';
const IN_FIVE: readonly Playbook[] = [
  'first_thirty_days',
  'salary_moved',
  'silent_sixty',
  'complaint_recovery',
  'referral_ask',
].map((name) => SHIPPED_PLAYBOOKS[name as keyof typeof SHIPPED_PLAYBOOKS]);

const BANK = [
  'set session_replication_role = replica',
  `insert into bank (name, as_of_on, most_playbooks_on) values ('bench', '${TODAY}', 5)`,
  `insert into rm (rm, name) select n, 'RM ' || n from generate_series(1, ${BOOKS}) as t(n)`,
  `insert into customer (customer_id, rm, source, identity, relation, lawful_basis, completeness, verified_on, changed_at, reachable)
   select 'cus_' || lpad(n::text, 26, '0'), 1 + n % ${BOOKS}, 'bench', '', 'customer', 'contract', 1, '${TODAY}', '${TODAY}', '{call,email}'
     from generate_series(1, ${CUSTOMERS}) as t(n)`,
  `insert into customer_stage (customer_id, rm, current, by_evidence, highest, since_on, cooling, interest_score, evidence_ids, as_of_on)
   select 'cus_' || lpad(n::text, 26, '0'), 1 + n % ${BOOKS}, s, s, s, date '${TODAY}' - (n * 31) % 400, false, 0, '{}', '${TODAY}'
     from (select n, ('{profiled,reached,interested,transacted}'::text[])[1 + n % 4] as s from generate_series(1, ${CUSTOMERS}) as t(n)) as x`,
  // Two things happened to everybody since they were taken in: one that is watched, and money that moved.
  `insert into ledger_event (event_id, customer_id, rm, code, occurred_at, occurred_on, recorded_at, source, content_hash)
   select 'bench:' || k || ':' || n, 'cus_' || lpad(n::text, 26, '0'), 1 + n % ${BOOKS}, case when k = 0 and n % 3 = 0 then 'CT-R' else 'MV' end,
          timestamptz '${TODAY}' - make_interval(days => 1 + (n + k) % 10), date '${TODAY}' - (1 + (n + k) % 10), '${TODAY}', 'bench', ''
     from generate_series(1, ${CUSTOMERS}) as t(n), generate_series(0, 1) as s(k)`,
];
/**
 * Of a thousand runs `DUE` are due today: where a playbook waits after its first step every other one has waited in vain and goes on, the rest
 * carry their first step out. All others wait for another day.
 */
const RUNS = [
  `insert into playbook_run (customer_id, rm, playbook_no, cycle, version_no, state, enrolled_on, enrolled_by, clock_on, free_on, at, acted_on,
                             wait_until, due_on)
   select 'cus_' || lpad(n::text, 26, '0'), 1 + n % ${BOOKS}, v.playbook_no, 1, v.version_no, 'active', d, 'segment', d, d, 0,
          case when waits then d end, case when waits then date '${TODAY}' - 1 end,
          date '${TODAY}' + case when h < ${DUE} then 0 else (1 + h % 40)::int end
     from generate_series(1, ${CUSTOMERS}) as t(n)
    cross join playbook_version as v
    cross join lateral (select (n::bigint * 7919 + v.playbook_no * 104729) % 1000 as h) as x
    cross join lateral (select h % 2 = 0 and jsonb_typeof(v.definition #> '{steps,0,awaits}') = 'object' as waits) as w
    cross join lateral (select date '${TODAY}' - case when waits then 12 else coalesce((v.definition #>> '{steps,0,due,days}')::int, 0) end as d) as y`,
  `insert into playbook_step (customer_id, rm, playbook_no, cycle, step, version_no, result, due_on, done_on)
   select r.customer_id, r.rm, r.playbook_no, 1, v.definition #>> '{steps,0,id}', r.version_no, 'acted', r.acted_on, r.acted_on
     from playbook_run as r join playbook_version as v on v.version_no = r.version_no where r.acted_on is not null`,
];

let ids = 0;
const newId: NewId = (prefix) => `${prefix}_${String((ids += 1)).padStart(26, '0')}`;
const answered = { state: 'task', dueAt: `${TODAY}T12:00:00.000Z`, results: [], fresh: true } as const;
const closed: typeof requestTouches = async (_db, wishes: readonly TouchWish[]) =>
  wishes.map(() => ok({ ...answered, touchId: newId('tch') }));

/** CPU seconds of every process of the server so far: what has ended is in its parent's account. */
function serverSeconds(postmaster: number): number {
  const ticks = (pid: number | string, children: boolean): number => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const own = Number(fields[11]) + Number(fields[12]);
    return children ? own + Number(fields[13]) + Number(fields[14]) : own;
  };
  const alive = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  return [ticks(postmaster, true), ...alive.map((pid) => ticks(pid, false))].reduce((a, b) => a + b, 0) / 100;
}

const stopServer = await startServer();
const stores = await testStores();
const client = await stores.superuser.connect();
try {
  for (const statement of BANK) await client.query(statement);
  for (const [i, playbook] of IN_FIVE.entries()) {
    await client.query(
      `with p as (insert into playbook (playbook_id, draft, draft_no, state, changed_at, changed_by)
                  values ($1, $2, 1, 'draft', '${TODAY}', 'bench') returning playbook_no)
       insert into playbook_version (playbook_no, version, definition, published_at, published_by)
       select p.playbook_no, 1, $2, '${TODAY}', 'bench' from p`,
      [`pbk_${i}`, JSON.stringify(playbook)],
    );
  }
  await client.query(
    `update playbook set state = 'on', version_no = v.version_no from playbook_version as v where v.playbook_no = playbook.playbook_no`,
  );
  for (const statement of RUNS) await client.query(statement);
  const { rows: pid } = await client.query<{ pid: number }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid`,
  );
  await client.query('reset session_replication_role');
  await stores.superuser.query('vacuum analyze');
  await stores.superuser.query('checkpoint');
  const { rows: runs } = await stores.superuser.query<{ runs: number; due: number; size: string }>(
    `select count(*)::int as runs, count(*) filter (where due_on <= '${TODAY}')::int as due,
            pg_size_pretty(pg_total_relation_size('playbook_run')) as size from playbook_run`,
  );
  console.log(`${CUSTOMERS} customers in ${BOOKS} books, ${IN_FIVE.length} playbooks`, runs[0]);
  const versions = new Map(
    (
      await stores.superuser.query<{ versionNo: number; playbookNo: number; playbookId: string }>(
        `select v.version_no as "versionNo", p.playbook_no as "playbookNo", p.playbook_id as "playbookId"
           from playbook_version as v join playbook as p on p.playbook_no = v.playbook_no`,
      )
    ).rows.map((row) => [row.versionNo, { ...row, playbook: IN_FIVE[Number(row.playbookId.slice(4))]! }]),
  );
  const ask = values.door === 'open' ? requestTouches : closed;
  for (const round of ['a day of dues', 'nothing due']) {
    const [cpu, pg, wall] = [process.cpuUsage(), serverSeconds(pid[0]!.pid), performance.now()];
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 100);
    const report = await dueTick(stores, {
      today: parseDay(TODAY) ?? 0,
      dayBegan: Date.parse(`${TODAY}T00:00:00.000Z`),
      versions,
      clock: { now: `${TODAY}T10:00:00.000Z`, newId, by: 'bench' },
      ask,
      onFault: (error) => {
        throw error;
      },
    });
    clearInterval(watch);
    const used = process.cpuUsage(cpu);
    const node = (used.user + used.system) / 1e6;
    const server = serverSeconds(pid[0]!.pid) - pg;
    console.log(
      `${round}: Node ${node.toFixed(1)} CPU-s, PostgreSQL ${server.toFixed(1)} CPU-s, together ${(node + server).toFixed(1)}; ` +
        `wall ${((performance.now() - wall) / 1000).toFixed(1)} s, Node at most ${(peak / 2 ** 20).toFixed(0)} MB`,
      report,
    );
  }
} finally {
  client.release();
  await stores.close();
  await stopServer?.();
}
