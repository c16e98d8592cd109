import { groupRows, groupsOf, type FieldBins } from '../learn/field-bins.ts';
import type { DatedRows } from './dated-rows.ts';

/**
 * How well one field alone tells apart, within each day, who bought from who did not: area under the curve when its groups are ordered by
 * their rate over all days. 0.5 says nothing, 1 says all. Never across days: that would measure when, not who.
 * On the rows it is measured on, so a little too high with few of them.
 * @param days on at least one of which somebody bought and somebody did not
 */
export function fieldStrength(days: readonly Pick<DatedRows, 'table' | 'outcomes'>[], bins: FieldBins): number {
  const size = groupsOf(bins);
  const counted = days.map(({ table, outcomes }) => {
    const counts = { yes: Array<number>(size).fill(0), no: Array<number>(size).fill(0) };
    groupRows(table, bins).forEach((group, i) => {
      counts[outcomes[i] === 1 ? 'yes' : 'no'][group]! += 1;
    });
    return counts;
  });
  const rate = Array.from({ length: size }, (_, group) => {
    const [yes, no] = [sum(counted.map((day) => day.yes[group]!)), sum(counted.map((day) => day.no[group]!))];
    return yes + no === 0 ? 0 : yes / (yes + no);
  });
  const order = [...rate.keys()].toSorted((a, b) => rate[a]! - rate[b]!);
  let [won, pairs] = [0, 0];
  for (const { yes, no } of counted) {
    let below = 0;
    for (const group of order) {
      won += yes[group]! * (below + no[group]! / 2);
      below += no[group]!;
    }
    pairs += sum(yes) * below;
  }
  return won / pairs;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
