import { parseArgs } from 'node:util';
import { type Actor } from '../packages/domain/src/index.ts';
import { activeGrowth, trafficNumbers, trafficPeople } from '../packages/app/src/index.ts';
import startServer from '../packages/storage/src/testing/global-setup.ts';
import { testStores } from '../packages/storage/src/testing/index.ts';

/** How long the traffic of a bank of so many customers takes to count, by who asks: three of four events are movements of money. Run it on a quiet machine. */
const { values } = parseArgs({ options: { customers: { type: 'string', default: '100000' } } });
const CUSTOMERS = Number(values.customers);
const BOOKS = 200;
const EVENTS = 40;
const TODAY = '2026-03-03';
const ROUNDS = 3;

const ID = (n: string): string => `'cus_' || lpad((${n})::text, 26, '0')`;
const CODES = `'{CT-V,CT-D,IN-C,CT-V,IN-Q,RF-I,FB,CT-D,RF-C,PD-A}'::text[]`;
const FILL = [
  `insert into bank (name, as_of_on) values ('bench', '${TODAY}')`,
  `insert into rm (rm, name) select n, 'RM ' || n from generate_series(1, ${BOOKS}) as t(n)`,
  `insert into customer (customer_id, rm, source, identity, relation, lawful_basis, completeness, verified_on, changed_at)
   select ${ID('n')}, 1 + n % ${BOOKS}, 'bench', '', 'customer', 'contract', 1, '${TODAY}', '${TODAY}' from generate_series(1, ${CUSTOMERS}) as t(n)`,
  `insert into customer_stage (customer_id, rm, current, by_evidence, highest, since_on, cooling, interest_score, evidence_ids, as_of_on)
   select ${ID('n')}, 1 + n % ${BOOKS}, s, s, s, date '${TODAY}' - 100, false, 0, '{}', '${TODAY}'
     from (select n, ('{reached,interested,in_need,transacted}'::text[])[1 + n % 4] as s from generate_series(1, ${CUSTOMERS}) as t(n)) as x`,
  `insert into stage_stay (rm, customer_id, step, stage, entered_on, came, implied, taken_back)
   select 1 + n % ${BOOKS}, ${ID('n')}, 0, 'reached', date '${TODAY}' - 20 - n % 300, 'new', false, false from generate_series(1, ${CUSTOMERS}) as t(n)`,
  `insert into holding (holding_id, customer_id, rm, source_digest, category, elsewhere, balance_minor, currency)
   select 'hold_' || n, ${ID('n')}, 1 + n % ${BOOKS}, md5(n::text)::uuid, 'current_account', false, 100000 + n % 900000, 'EUR' from generate_series(1, ${CUSTOMERS}) as t(n)`,
  `insert into ledger_event (event_id, customer_id, rm, code, occurred_at, occurred_on, recorded_at, source, medium, direction, flow, about, details, content_hash)
   select 'b:' || n || '-' || k, ${ID('n')}, 1 + n % ${BOOKS}, code, on_day, on_day, on_day, 'bench',
          case when code like 'CT%' then ('{call,wechat,visit}'::text[])[1 + (n + k) % 3] end, case when code like 'CT%' then 'out' end,
          case when code = 'MV' then 'card' end,
          case when code like 'RF%' then ${ID(`1 + (n * 7 + ${BOOKS} * 3) % ${CUSTOMERS}`)} end,
          case when code like 'CT%' and (n + k) % 2 = 0 then '{"contentId":"c","needKind":"first_home"}' when code = 'FB' then '{"kind":"need"}' else '{}' end::jsonb, ''
     from (select n, k, case when k % 4 > 0 then 'MV' when k / 4 in (5, 6, 8) and n % 10 > 0 then 'CT-V' else (${CODES})[1 + k / 4] end as code,
                  date '${TODAY}' - 1 - (n * 31 + k * 9) % 360 as on_day
             from generate_series(1, ${CUSTOMERS}) as t(n), generate_series(0, ${EVENTS - 1}) as s(k)) as x`,
];

const actor = (role: Actor['role'], books: number, wide = false): Actor => ({
  kind: 'user',
  id: `usr_${role}`,
  role,
  rms: Array.from({ length: books }, (_, i) => i + 1),
  wide,
});
const NOW = `${TODAY}T10:00:00.000Z`;

const stopServer = await startServer();
const stores = await testStores();
try {
  for (const statement of FILL) await stores.superuser.query(statement);
  await stores.superuser.query('analyze');
  console.log(`${CUSTOMERS} customers, ${CUSTOMERS * EVENTS} events`);
  const asked = [
    ['numbers, marketing', () => trafficNumbers(stores, actor('marketing', 0, true), 365, NOW)],
    ['numbers, lead of 10', () => trafficNumbers(stores, actor('team_lead', 10), 365, NOW)],
    ['numbers, RM', () => trafficNumbers(stores, actor('rm', 1), 365, NOW)],
    ['people, lead of 10', () => trafficPeople(stores, actor('team_lead', 10), 'referral', NOW)],
    ['people, RM', () => trafficPeople(stores, actor('rm', 1), 'referral', NOW)],
    ['active, marketing', () => activeGrowth(stores, actor('marketing', 0, true), 90, NOW)],
    ['active, RM', () => activeGrowth(stores, actor('rm', 1), 90, NOW)],
  ] as const;
  for (const [name, ask] of asked) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
    }
    console.log(`${name.padEnd(20)} ${times.map((ms) => `${Math.round(ms)} ms`).join(', ')}`);
  }
} finally {
  await stores.close();
  await stopServer();
}
