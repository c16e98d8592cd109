/** What others come by through one customer, side by side. */
export interface ValueThroughOthers {
  readonly bought: boolean;
  /** Minor units. */
  readonly referral: number;
  /** Minor units. */
  readonly influence: number;
  /** Points. */
  readonly feedback: number;
}

const TOP = 0.1;
const COLUMNS = ['referral', 'influence', 'feedback'] as const;

/**
 * Channel customers (definitions.md 2.6): people who never bought, and yet stand in the top tenth by what comes through them. Money and
 * points cannot be added up, so places are: in each column somebody gets the share of people whom they surpass, and the three are summed.
 * Who stands level with others gets the worst of their places, and who has nothing is never one.
 * @returns places in the list, ascending
 */
export function channelCustomers(customers: readonly ValueThroughOthers[]): readonly number[] {
  const ranks = COLUMNS.map((column) => surpassed(customers.map((customer) => customer[column])));
  const scores = customers.map((_, i) => ranks.reduce((sum, rank) => sum + rank[i]!, 0));
  const surpassedInAll = surpassed(scores);
  return customers.flatMap((customer, i) => {
    const has = COLUMNS.some((column) => customer[column] > 0);
    return has && !customer.bought && surpassedInAll[i]! >= (1 - TOP) * customers.length ? [i] : [];
  });
}

/** For each value, how many of the values are smaller. */
function surpassed(values: readonly number[]): Float64Array {
  const sorted = Float64Array.from(values).sort();
  return Float64Array.from(values, (value) => firstAt(sorted, value));
}

/** Place of the first value that is not smaller. */
function firstAt(sorted: Float64Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
