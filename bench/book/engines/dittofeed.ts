import { NOW } from '../events.ts';
import { clickhouseDialect as ch } from '../questions-in-sql.ts';

/**
 * The steps in which Dittofeed 's incremental machinery finds one segment of three conditions in ClickHouse, from nothing: for each condition
 * a state of aggregate functions for every customer and instant, from the states a verdict a customer, from the verdicts the members.
 */
export function dittofeed(run: (sql: string) => void, lines: (sql: string) => string) {
  return () => {
    for (const table of ['state', 'resolved', 'assigned']) run(`DROP TABLE IF EXISTS df_${table}`);
    run(`CREATE TABLE df_state (node LowCardinality(String), customer_id UInt32, last_value AggregateFunction(argMax, String, DateTime('UTC')),
      unique_count AggregateFunction(uniq, UInt64), event_time DateTime('UTC'), computed_at DateTime('UTC'))
      ENGINE = AggregatingMergeTree ORDER BY (node, customer_id, event_time) SETTINGS allow_dimensions_outside_sorting_key = 1`);
    run(`CREATE TABLE df_resolved (node LowCardinality(String), customer_id UInt32, value Bool, computed_at DateTime('UTC'))
      ENGINE = ReplacingMergeTree ORDER BY (node, customer_id, value)`);
    run(
      `CREATE TABLE df_assigned (customer_id UInt32, value Bool, assigned_at DateTime('UTC')) ENGINE = ReplacingMergeTree ORDER BY customer_id`,
    );
    const now = `toDateTime('${NOW}', 'UTC')`;
    for (const [node, type] of [
      ['needed', 'apply'],
      ['bought', 'deposit'],
    ] as const)
      run(`INSERT INTO df_state SELECT '${node}', customer_id, argMaxState('', ts), uniqState(event_id), ts, ${now}
             FROM events WHERE type = '${type}' AND ts <= ${now} GROUP BY customer_id, ts`);
    run(`INSERT INTO df_state SELECT 'tier', customer_id, argMaxState(toString(tier), ${now}), uniqState(toUInt64(0)), ${now}, ${now}
           FROM customers GROUP BY customer_id`);
    for (const node of ['needed', 'bought']) {
      const holds = `SELECT customer_id FROM df_state WHERE node = '${node}' AND event_time >= ${ch.ago(90)} AND event_time <= ${now}
        GROUP BY customer_id HAVING uniqMerge(unique_count) >= 1`;
      run(`INSERT INTO df_resolved SELECT '${node}', customer_id, false, ${now} FROM df_resolved
            WHERE node = '${node}' AND value AND customer_id NOT IN (${holds})`);
      run(`INSERT INTO df_resolved SELECT '${node}', customer_id, true, ${now} FROM df_state WHERE node = 'tier' AND customer_id IN (${holds})
              AND customer_id NOT IN (SELECT customer_id FROM df_resolved WHERE node = '${node}' GROUP BY customer_id HAVING argMax(value, computed_at))
            GROUP BY customer_id`);
    }
    run(
      `INSERT INTO df_resolved SELECT 'tier', customer_id, argMaxMerge(last_value) = 'affluent', ${now} FROM df_state WHERE node = 'tier' GROUP BY customer_id`,
    );
    run(`INSERT INTO df_assigned SELECT customer_id, values['tier'] AND values['needed'] AND NOT values['bought'], ${now} FROM (
           SELECT customer_id, CAST((groupArray(node), groupArray(latest)), 'Map(String, Bool)') AS values FROM (
             SELECT customer_id, toString(node) AS node, argMax(value, computed_at) AS latest FROM df_resolved GROUP BY customer_id, node) GROUP BY customer_id)`);
    return () => lines('SELECT count(), sum(customer_id) FROM df_assigned FINAL WHERE value');
  };
}
