import { Session } from 'chdb';
import { FUNNEL, FUNNEL_DAYS, NOW } from '../events.ts';
import {
  clickhouseDialect as ch,
  featureColumns,
  featureSums,
  INTERESTED,
  MATURING,
  SEVEN_STEPS,
  simpleStage,
  SPOKEN_TO,
} from '../questions-in-sql.ts';
import { dittofeed } from './dittofeed.ts';
import { posthogFunnel } from './posthog-funnel.ts';
import type { Engine, OpenEngine } from '../work.ts';

/** ClickHouse (chdb, in this process), with a table ordered by customer and time, and its own idioms where it has some. */
export function clickhouse({ data, scratch }: OpenEngine): Engine {
  const session = new Session(scratch);
  const run = (sql: string): void => void session.query(sql);
  const lines = (sql: string): string => session.query(sql, 'TabSeparated').trimEnd();
  run('SET max_threads = 2');
  run(`CREATE TABLE events (event_id UInt64, customer_id UInt32, ts DateTime('UTC'), type LowCardinality(String), channel LowCardinality(String),
    product_id UInt16, campaign_id UInt16, content_type UInt8, rm_id UInt32, amount Float64)
    ENGINE = MergeTree PARTITION BY toYYYYMM(ts) ORDER BY (customer_id, ts)`);
  run(`CREATE TABLE customers (customer_id UInt32, branch_id UInt16, rm_id UInt32, tier LowCardinality(String), maturity_date Date,
    deposit_balance Float64) ENGINE = MergeTree ORDER BY customer_id`);
  run(
    `CREATE TABLE stages (customer_id UInt32, stage UInt8, version UInt64) ENGINE = ReplacingMergeTree(version) ORDER BY customer_id`,
  );
  run(`INSERT INTO events SELECT * FROM file('${data}/events_*.parquet', 'Parquet')`);
  run(`INSERT INTO customers SELECT * FROM file('${data}/customers.parquet', 'Parquet')`);

  let version = 0;
  const stages = (which: string): void =>
    run(
      `INSERT INTO stages SELECT customer_id, ${simpleStage(ch)}, ${(version += 1)} FROM events ${which} GROUP BY customer_id`,
    );
  const stageCounts = (): string =>
    lines(
      'SELECT stage, count() FROM (SELECT customer_id, argMax(stage, version) AS stage FROM stages GROUP BY customer_id) GROUP BY stage ORDER BY stage',
    );
  const funnel = (steps: readonly string[]) => () => {
    const found = lines(`SELECT level, count() FROM (
        SELECT customer_id, windowFunnel(${FUNNEL_DAYS * 86_400})(ts, ${steps.map((type) => `type = '${type}'`).join(', ')}) AS level
          FROM events WHERE type IN (${steps.map((type) => `'${type}'`).join(', ')}) GROUP BY customer_id
      ) WHERE level > 0 GROUP BY level ORDER BY level`);
    return () => found;
  };
  let inserted = 0;
  return {
    works: {
      features_and_stage() {
        run('DROP TABLE IF EXISTS features');
        run(
          `CREATE TABLE features ENGINE = MergeTree ORDER BY customer_id AS SELECT ${featureColumns(ch)} FROM events GROUP BY customer_id`,
        );
        stages('');
        return () => `${lines(featureSums('features'))}\n${stageCounts()}`;
      },
      funnel: funnel(FUNNEL),
      funnel_seven_steps: funnel(SEVEN_STEPS),
      'funnel_seven_steps:posthog'() {
        const found = lines(posthogFunnel(SEVEN_STEPS));
        return () => `its own: ${found}`;
      },
      cohorts() {
        const found = lines(`SELECT toString(first), intDiv(week - first, 7) AS age, count() FROM (
            SELECT customer_id, groupUniqArray(toMonday(ts)) AS weeks, arrayMin(weeks) AS first FROM events GROUP BY customer_id
          ) ARRAY JOIN weeks AS week GROUP BY first, age ORDER BY first, age`);
        return () => found;
      },
      segment() {
        const found = lines(`SELECT count(), sum(customer_id) FROM (
            SELECT customer_id FROM events
             WHERE ts >= ${ch.ago(30)} AND customer_id IN (SELECT customer_id FROM customers WHERE ${MATURING})
             GROUP BY customer_id
            HAVING countIf(${INTERESTED}) >= 3 AND countIf(${SPOKEN_TO} AND ts >= ${ch.ago(14)}) = 0)`);
        return () => found;
      },
      segment_needed_not_bought() {
        const found = lines(`SELECT count(), sum(customer_id) FROM (
            SELECT customer_id FROM events
             WHERE type IN ('apply', 'deposit') AND ts >= ${ch.ago(90)} AND customer_id IN (SELECT customer_id FROM customers WHERE tier = 'affluent')
             GROUP BY customer_id HAVING countIf(type = 'apply') >= 1 AND countIf(type = 'deposit') = 0)`);
        return () => found;
      },
      'segment_needed_not_bought:dittofeed': dittofeed(run, lines),
      timeline() {
        const found = [1, 10, 100, 1000, 10_000].map((customer) =>
          lines(
            `SELECT count(), sum(toUnixTimestamp(ts)) FROM (SELECT ts FROM events WHERE customer_id = ${customer} ORDER BY ts DESC LIMIT 50)`,
          ),
        );
        return () => found.join('\n');
      },
      refresh() {
        const first = 1_000_000_000 + inserted;
        inserted += 100_000;
        run(`INSERT INTO events SELECT ${first} + number, toUInt32(floor((SELECT max(customer_id) + 1 FROM customers)
            * pow(sipHash64(number, 99) / 18446744073709551616., 2.2))), toDateTime('${NOW}', 'UTC') + number % 3600, 'view', 'app', 1, 1, 1, 1, 0
          FROM numbers(100000)`);
        stages(
          `WHERE customer_id IN (SELECT DISTINCT customer_id FROM events WHERE ts >= toDateTime('${NOW}', 'UTC') AND event_id >= ${first})`,
        );
        return stageCounts;
      },
    },
    close: () => session.close(),
  };
}
