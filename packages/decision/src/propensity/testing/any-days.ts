import { randomStreams } from '../../random/random-stream.ts';
import { sigmoid } from '../../learn/sigmoid.ts';
import type { DatedRows } from '../dated-rows.ts';

export interface TruthOptions {
  readonly seed: number;
  readonly customers?: number;
  readonly days?: readonly number[];
  /** Log odds of the average row on a day. */
  readonly level?: (day: number) => number;
  /** How much one more of `interest` and of `cash` adds to the log odds. */
  readonly interest?: number;
  readonly cash?: number;
  /** Values of `cash` are moved by this on a day. */
  readonly shift?: (day: number) => number;
}

/** Customers on some days, who buy by a rule that is known: by `interest` and `cash`, never by `noise`; a third of the values are missing. */
export function anyDays({
  seed,
  customers = 1_500,
  days = [0, 30, 60, 90, 120, 210],
  level = () => -2.5,
  interest = 1,
  cash = 0,
  shift = () => 0,
}: TruthOptions): DatedRows[] {
  const draw = randomStreams(seed).stream('truth');
  return days.map((day) => {
    const columns = {
      interest: new Float64Array(customers),
      cash: new Float64Array(customers),
      noise: new Float64Array(customers),
    };
    const outcomes = new Float64Array(customers);
    for (let i = 0; i < customers; i += 1) {
      columns.interest[i] = Math.floor(4 * draw());
      columns.cash[i] = 4 * draw() - 2 + shift(day);
      columns.noise[i] = draw() < 1 / 3 ? Number.NaN : draw();
      outcomes[i] = Number(
        draw() < sigmoid(level(day) + interest * (columns.interest[i]! - 1.5) + cash * columns.cash[i]!),
      );
    }
    return {
      day,
      table: {
        rows: customers,
        fields: Object.entries(columns).map(([name, values]) => ({ kind: 'number' as const, name, values })),
      },
      outcomes,
      members: Uint32Array.from({ length: customers }, (_, i) => i),
      segments: Array.from({ length: customers }, (_, i) => ['mass', 'affluent', null][i % 3]!),
      stages: Array.from({ length: customers }, () => 'reached' as const),
    };
  });
}
