import { DuckDBInstance } from '@duckdb/node-api';
import { FUNNEL_DAYS, FUNNEL, NOW, TYPES } from '../events.ts';
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

/** DuckDB in this process, with the events sorted by customer and time, which is the order that suits it. */
export async function duckdb({ data, scratch }: OpenEngine): Promise<Engine> {
  const instance = await DuckDBInstance.create(`${scratch}/bench.duckdb`, { threads: '2', memory_limit: '6GB' });
  const connection = await instance.connect();
  const run = async (text: string): Promise<void> => void (await connection.run(text));
  const lines = async (text: string): Promise<string> =>
    (await connection.runAndReadAll(text))
      .getRows()
      .map((row) => row.map(String).join('\t'))
      .join('\n');
  await run(`CREATE TYPE event_type AS ENUM (${TYPES.map((type) => `'${type}'`).join(', ')})`);
  await run(`CREATE TABLE events AS SELECT event_id, customer_id, ts::TIMESTAMP AS ts, type::VARCHAR::event_type AS type, amount
    FROM read_parquet('${data}/events_*.parquet', binary_as_string = true) ORDER BY customer_id, ts`);
  await run(`CREATE TABLE customers AS SELECT customer_id, tier::VARCHAR AS tier, maturity_date::DATE AS maturity_date
    FROM read_parquet('${data}/customers.parquet', binary_as_string = true)`);
  await run('CREATE TABLE stages (customer_id UINTEGER PRIMARY KEY, stage UTINYINT)');

  const stages = (which: string): Promise<void> =>
    run(
      `INSERT OR REPLACE INTO stages SELECT customer_id, ${simpleStage(sql)} FROM events ${which} GROUP BY customer_id`,
    );
  const stageCounts = (): Promise<string> => lines('SELECT stage, count(*) FROM stages GROUP BY stage ORDER BY stage');
  const asked = (text: string) => async () => {
    const found = await lines(text);
    return () => found;
  };
  const funnel = (steps: readonly string[]) =>
    asked(
      `SELECT * FROM (${windowShape(steps, FUNNEL_DAYS, (column, condition, over) => `min(CASE WHEN ${condition} THEN ${column} END) OVER (${over})`)}) WHERE level > 0`,
    );
  let inserted = 0;
  return {
    works: {
      async features_and_stage() {
        await run('DROP TABLE IF EXISTS features');
        await run(`CREATE TABLE features AS SELECT ${featureColumns(sql)} FROM events GROUP BY customer_id`);
        await stages('');
        return async () => `${await lines(featureSums('features'))}\n${await stageCounts()}`;
      },
      funnel: funnel(FUNNEL),
      funnel_seven_steps: funnel(SEVEN_STEPS),
      cohorts: asked(`WITH active AS (SELECT DISTINCT customer_id, date_trunc('week', ts)::DATE AS week FROM events),
          born AS (SELECT customer_id, min(week) AS first FROM active GROUP BY customer_id)
        SELECT first::VARCHAR, (week - first) // 7 AS age, count(*) FROM active JOIN born USING (customer_id) GROUP BY first, age ORDER BY first, age`),
      segment: asked(`SELECT count(*), sum(customer_id) FROM (
          SELECT customer_id FROM events WHERE ts >= ${sql.ago(30)} AND customer_id IN (SELECT customer_id FROM customers WHERE ${MATURING})
           GROUP BY customer_id
          HAVING ${sql.countIf(INTERESTED)} >= 3 AND ${sql.countIf(`${SPOKEN_TO} AND ts >= ${sql.ago(14)}`)} = 0)`),
      segment_needed_not_bought: asked(`SELECT count(*), sum(customer_id) FROM (
          SELECT customer_id FROM events
           WHERE type IN ('apply', 'deposit') AND ts >= ${sql.ago(90)} AND customer_id IN (SELECT customer_id FROM customers WHERE tier = 'affluent')
           GROUP BY customer_id HAVING ${sql.countIf(`type = 'apply'`)} >= 1 AND ${sql.countIf(`type = 'deposit'`)} = 0)`),
      async timeline() {
        const found: string[] = [];
        for (const customer of [1, 10, 100, 1000, 10_000])
          found.push(
            await lines(
              `SELECT count(*), sum(epoch(ts)::BIGINT) FROM (SELECT ts FROM events WHERE customer_id = ${customer} ORDER BY ts DESC LIMIT 50)`,
            ),
          );
        return () => found.join('\n');
      },
      async refresh() {
        const first = 1_000_000_000 + inserted;
        inserted += 100_000;
        await run(`INSERT INTO events SELECT ${first} + i, floor((SELECT max(customer_id) + 1 FROM customers)
            * pow(hash(i) / 18446744073709551616.0, 2.2))::UINTEGER, TIMESTAMP '${NOW}' + INTERVAL (i % 3600) SECOND, 'view', 0 FROM range(100000) AS t(i)`);
        await stages(
          `WHERE customer_id IN (SELECT customer_id FROM events WHERE ts >= TIMESTAMP '${NOW}' AND event_id >= ${first})`,
        );
        // Its new events are other people's than another engine's, whose hash it does not have: the answer is not compared.
        return () => 'its own events';
      },
    },
  };
}
