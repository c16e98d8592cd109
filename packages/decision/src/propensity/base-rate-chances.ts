import { successRates, type RateCell } from '../rates/success-rate.ts';
import type { DatedRows, KnownRows } from './dated-rows.ts';

/** What is counted is purchases, not what came of contacts. */
const BUY = 'buy';

/** Chance of each row by segment and stage, as the plan estimates what it has no model for: counted on older days, small cells pulled to their parents. */
export function baseRateChances(older: readonly DatedRows[], rows: KnownRows): Float64Array {
  const cells = new Map<string, { -readonly [Key in keyof RateCell]: RateCell[Key] }>();
  let [all, bought] = [0, 0];
  for (const { segments, stages, outcomes } of older)
    outcomes.forEach((outcome, i) => {
      const [segment, stage] = [segments[i]!, stages[i]!];
      const key = `${stage}|${segment ?? ''}`;
      const cell = cells.get(key) ?? { segment, stage, action: BUY, contacted: 0, succeeded: 0 };
      cell.contacted += 1;
      cell.succeeded += outcome;
      cells.set(key, cell);
      all += 1;
      bought += outcome;
    });
  const rateOf = successRates([...cells.values()], () => bought / all);
  return Float64Array.from(rows.members, (_, i) => rateOf(rows.segments[i]!, rows.stages[i]!, BUY).rate);
}
