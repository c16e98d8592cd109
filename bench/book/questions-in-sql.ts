import { FUNNEL, NOW, TYPES, WINDOWS } from './events.ts';

/** What differs between the dialects. */
export interface Dialect {
  readonly countIf: (condition: string) => string;
  readonly sumIf: (value: string, condition: string) => string;
  /** The instant so many days before now. */
  readonly ago: (days: number) => string;
  /** Whole days from an instant to now. */
  readonly daysSince: (instant: string) => string;
}

export const clickhouseDialect: Dialect = {
  countIf: (condition) => `countIf(${condition})`,
  sumIf: (value, condition) => `sumIf(${value}, ${condition})`,
  ago: (days) => `toDateTime('${NOW}', 'UTC') - INTERVAL ${days} DAY`,
  daysSince: (instant) => `dateDiff('day', ${instant}, toDateTime('${NOW}', 'UTC'))`,
};
export const standardDialect: Dialect = {
  countIf: (condition) => `count(*) FILTER (WHERE ${condition})`,
  sumIf: (value, condition) => `coalesce(sum(${value}) FILTER (WHERE ${condition}), 0)`,
  ago: (days) => `TIMESTAMP '${NOW}' - INTERVAL '${days} days'`,
  daysSince: (instant) => `(DATE '${NOW.slice(0, 10)}' - CAST(${instant} AS DATE))`,
};

const is = (...types: readonly string[]): string => `type IN (${types.map((type) => `'${type}'`).join(', ')})`;

/** The 43 features: three of recency, frequency and money, money and twelve counts in each of three windows, the customer. */
export const featureColumns = ({ countIf, sumIf, ago, daysSince }: Dialect): string =>
  [
    'customer_id',
    `${daysSince('max(ts)')} AS recency`,
    `${countIf('amount > 0')} AS frequency`,
    'sum(amount) AS monetary',
    ...WINDOWS.map((days) => `${sumIf('amount', `ts >= ${ago(days)}`)} AS money_${days}`),
    ...TYPES.flatMap((type) =>
      WINDOWS.map((days) => `${countIf(`type = '${type}' AND ts >= ${ago(days)}`)} AS ${type}_${days}`),
    ),
  ].join(', ');

/** A stage by seven lifetime counts: what SQL can say of stages in one expression. */
export const simpleStage = ({ countIf }: Dialect): string => {
  const bought = countIf(is('deposit', 'fund_buy'));
  return `CASE WHEN ${countIf(is('referral'))} >= 3 AND ${bought} >= 4 THEN 7 WHEN ${bought} >= 2 THEN 6 WHEN ${bought} >= 1 THEN 5
    WHEN ${countIf(is('apply'))} >= 1 THEN 4 WHEN ${countIf(is('attend', 'visit'))} >= 1 THEN 3
    WHEN ${countIf(is('call', 'message', 'invite', 'view'))} >= 1 THEN 2 ELSE 1 END`;
};

/** Sums over all customers of every feature, and how many stand at each stage: what all engines must agree on. */
export const featureSums = (table: string): string =>
  `SELECT ${[
    'count(*)',
    ...['recency', 'frequency', ...TYPES.flatMap((type) => WINDOWS.map((days) => `${type}_${days}`))].map(
      (name) => `sum(${name})`,
    ),
    ...['monetary', ...WINDOWS.map((days) => `money_${days}`)].map((name) => `round(sum(${name}) / 1000)`),
  ].join(', ')} FROM ${table}`;

/** Touched by interest in the last 30 days at least three times, a deposit maturing in the next 30, and not spoken to for 14. */
export const INTERESTED = is('view', 'call', 'visit', 'message', 'attend');
export const SPOKEN_TO = is('call', 'visit', 'message', 'invite');
export const MATURING = `maturity_date BETWEEN DATE '2026-11-01' AND DATE '2026-12-01'`;

/** Seven steps on one way: seeing, talking, being invited, coming, applying, buying, recommending. */
export const SEVEN_STEPS = ['view', 'message', 'invite', 'attend', 'apply', 'deposit', 'referral'] as const;

/**
 * The shape that analytics products give a funnel in SQL: for every event the next time of every later step within the window, by window
 * functions run backwards, one level deeper each time.
 * @param nextTime the earliest later value of a column over rows that meet a condition, as the dialect says it
 */
export function windowShape(
  steps: readonly string[],
  days: number,
  nextTime: (column: string, condition: string, over: string) => string,
): string {
  const over = 'PARTITION BY customer_id ORDER BY ts DESC, step DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING';
  const last = steps.length - 1;
  // Within one second the steps count in their order, as windowFunnel sorts them.
  const step = `CASE type ${steps.map((name, i) => `WHEN '${name}' THEN ${i}`).join(' ')} END AS step`;
  // Level k has, for each row, the ends t_j of the longest ways from step k onwards to step j.
  const levels: string[] = [
    `l${last + 1} AS (SELECT customer_id, ts, type, ${step} FROM events WHERE ${is(...steps)})`,
  ];
  for (let k = last; k >= 1; k -= 1) {
    const ends = [];
    for (let j = k; j <= last; j += 1)
      ends.push(`${nextTime(j === k ? 'ts' : `t${k + 1}_${j}`, `type = '${steps[k]}'`, over)} AS t${k}_${j}`);
    levels.push(`l${k} AS (SELECT *, ${ends.join(', ')} FROM l${k + 1})`);
  }
  const cases = [];
  for (let j = last; j >= 1; j -= 1) cases.push(`WHEN t1_${j} <= ts + INTERVAL '${days} days' THEN ${j + 1}`);
  return `WITH ${levels.join(', ')}
    SELECT level, count(*) AS people FROM (
      SELECT customer_id, max(CASE WHEN type <> '${steps[0]}' THEN 0 ${cases.join(' ')} ELSE 1 END) AS level FROM l1 GROUP BY customer_id
    ) AS reached GROUP BY level ORDER BY level`;
}

export { FUNNEL, is };
