import { FUNNEL_DAYS } from '../events.ts';

/**
 * A funnel as PostHog wrote it for ClickHouse: for every event the last seen time of each step, carried backwards by window functions one
 * step at a time, what is out of order struck out between. It strikes out too much where a step is repeated, so on many steps it answers
 * differently from the exact one: its answer is printed, not compared.
 */
export function posthogFunnel(steps: readonly string[]): string {
  const last = steps.length - 1;
  const columns = (of: (i: number) => string): string => steps.map((_, i) => `${of(i)} AS latest_${i}`).join(', ');
  const over = 'OVER (PARTITION BY customer_id ORDER BY ts DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 0 PRECEDING)';
  let query = `SELECT customer_id, ${columns((i) => `if(type = '${steps[i]}', toNullable(ts), NULL)`)}, ts, type = '${steps[0]}' AS begins
    FROM events WHERE type IN (${steps.map((step) => `'${step}'`).join(', ')})`;
  for (let k = 1; k <= last; k += 1) {
    query = `SELECT customer_id, ts, begins, ${columns((i) => (i < k ? `latest_${i}` : `min(latest_${i}) ${over}`))} FROM (${query})`;
    if (k < last)
      query = `SELECT customer_id, ts, begins, ${columns((i) => (i <= k ? `latest_${i}` : `if(latest_${i} < latest_${k}, NULL, latest_${i})`))} FROM (${query})`;
  }
  let level = '1';
  for (let j = 1; j <= last; j += 1) {
    const inOrder = Array.from(
      { length: j },
      (_, i) => `latest_${i} <= latest_${i + 1} AND latest_${i + 1} <= latest_0 + INTERVAL ${FUNNEL_DAYS} DAY`,
    );
    level = `if(${inOrder.join(' AND ')}, ${j + 1}, ${level})`;
  }
  return `SELECT level, count() FROM (SELECT customer_id, max(${level}) AS level FROM (${query}) WHERE begins GROUP BY customer_id)
    GROUP BY level ORDER BY level`;
}
