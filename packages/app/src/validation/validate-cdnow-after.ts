import {
  bgNbdExpected,
  bgNbdExpectedOfNew,
  fitBgNbd,
  fitParetoNbd,
  type ForecastJudged,
  historyOf,
  judgeForecast,
  paretoNbdExpected,
  type PurchaseHistory,
} from '@vivero/decision';
import { type Day, dayOf, ok, type Result } from '@vivero/domain';
import { textColumns } from '../trials/text-columns.ts';
import { figuresOf } from './figures-of.ts';
import type { MeasuredFigure, Target } from './measured-figure.ts';

const WEEK = 7;
const LEARNED_UNTIL = dayOf(1997, 9, 30);
const WEEKS_AFTER = 39;

/** The same customers, followed for 39 weeks more: what the models foretold, beside whoever carries on the rate of before. */
export async function validateCdnowAfter(path: string): Promise<Result<readonly MeasuredFigure[]>> {
  const people = await purchaseDays(path);
  if (!people.ok) return people;
  const days = people.value;
  const histories = days.map((bought) => historyOf(bought, LEARNED_UNTIL, WEEK)!);
  const later = days.map((bought) => bought.filter((day) => day > LEARNED_UNTIL).length);
  const [bought, pareto] = [fitBgNbd(histories), fitParetoNbd(histories)];
  if (!bought.ok) return bought;
  if (!pareto.ok) return pareto;
  const judge = (forecast: (history: PurchaseHistory) => number): ForecastJudged =>
    judgeForecast(histories.map(forecast), later, (customer) => Math.min(WEEK, histories[customer]!.repeats));
  const bg = judge((history) => bgNbdExpected(bought.value.model, history, WEEKS_AFTER));
  const other = judge((history) => paretoNbdExpected(pareto.value.model, history, WEEKS_AFTER));
  const before = judge(({ repeats, watched }) => (repeats / watched) * WEEKS_AFTER);
  const figure = figuresOf('CDNOW, the 39 weeks after');
  const atMost = (value: number): Target => ({ kind: 'at_most', value });
  const exactly = (of: number): Target => ({ kind: 'within', of, by: 0 });
  const known = histories.reduce((sum, { repeats }) => sum + repeats, 0);
  const tracking = weeklyMiss(days, (weeks) => bgNbdExpectedOfNew(bought.value.model, weeks));
  return ok([
    figure('repeat purchases known', known, 0, 'earlier run 2457', exactly(2457)),
    figure('purchases that came', bg.happened, 0, 'earlier run 1882', exactly(1882)),
    figure('BG/NBD: purchases foretold', bg.expected, 0, 'earlier run 1653', { kind: 'within', of: 1653, by: 1 }),
    figure('Pareto/NBD: purchases foretold', other.expected, 0, '', null),
    figure('rate of before: purchases foretold', before.expected, 0, 'earlier run 2930', null),
    figure('BG/NBD: miss (root mean square)', bg.miss, 3, 'earlier run 1.608', atMost(1.61)),
    figure('Pareto/NBD: miss', other.miss, 3, '', atMost(1.61)),
    figure('rate of before: miss', before.miss, 3, 'earlier run 2.21', null),
    figure('BG/NBD: correlation over customers', bg.correlation ?? Number.NaN, 3, 'earlier run .626', {
      kind: 'at_least',
      value: 0.62,
    }),
    figure('BG/NBD: mean miss of purchases so far, weeks 40 to 78, share', tracking, 3, '', atMost(0.05)),
  ]);
}

/** Days of purchase of each customer. */
async function purchaseDays(path: string): Promise<Result<readonly (readonly Day[])[]>> {
  const read = await textColumns(path);
  if (!read.ok) return read;
  const column = (name: string) => {
    const found = read.value.columns.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no column ${name}`);
    return found;
  };
  const [who, when] = [column('sampleid'), column('date')];
  const dates = when.texts.map((text) =>
    dayOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))),
  );
  const days = new Map<number, Set<Day>>();
  who.codes.forEach((customer, row) => {
    const own = days.get(customer) ?? new Set<Day>();
    days.set(customer, own.add(dates[when.codes[row]!]!));
  });
  return ok([...days.values()].map((own) => [...own].toSorted((a, b) => a - b)));
}

/** Mean relative difference, over the weeks after, between all repeat purchases so far and what new customers were expected to make. */
function weeklyMiss(days: readonly (readonly Day[])[], expectedIn: (weeks: number) => number): number {
  const begins = Map.groupBy(days, (bought) => bought[0]!);
  const misses = Array.from({ length: WEEKS_AFTER }, (_, week) => {
    const until = LEARNED_UNTIL + WEEK * (week + 1);
    let expected = 0;
    for (const [first, alike] of begins) expected += alike.length * expectedIn((until - first) / WEEK);
    const bought = days.reduce((sum, own) => sum + own.filter((day) => day <= until).length - 1, 0);
    return Math.abs(expected / bought - 1);
  });
  return misses.reduce((sum, miss) => sum + miss, 0) / misses.length;
}
