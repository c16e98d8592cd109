import type { Day } from '@vivero/domain';
import { type Decision, passedOver, shownDecision } from './decision-log.ts';
import { drawAction, type DrawnAction } from './draw-action.ts';
import { afterLot, drawLastRow, type DrawnRow } from './draw-last-row.ts';
import { fillDay } from './fill-day.ts';
import { judgeCustomer } from './judge-customer.ts';
import type { Judged } from './judged.ts';
import type { Judging } from './judging.ts';
import { groupOf, makeRow } from './make-row.ts';
import { type Overflow, overflowOf } from './overflow.ts';
import type { PlanInput } from './plan-input.ts';
import { PLAN_GROUPS, type PlanRow } from './plan-row.ts';
import type { Prospect } from './prospect.ts';
import type { RowOption } from './row-option.ts';

/** The day of one RM: rows by rank, what waits, and the log of both by customer id. */
export interface DecidedDay {
  readonly rm: number;
  readonly rows: readonly PlanRow[];
  readonly overflow: readonly Overflow[];
  readonly decisions: readonly Decision[];
  /** What another hour would bring, in minor units. */
  readonly worthMinor: number;
}

/** Fills the day, lets the lot decide between near-ties, and says and writes down what came of it. */
export function decideDay(
  { rm, minutesADay, taken = { minutes: 0, rows: 0 }, first = false }: PlanInput['rms'][number],
  prospects: readonly Prospect[],
  judging: Judging,
  seed: number,
): DecidedDay {
  const { input } = judging;
  const { rows: usual, firstRows, maxRows, exploration } = input.policy;
  const best = fillDay(prospects, {
    minutes: minutesADay - taken.minutes,
    rows: Math.min(first ? firstRows : usual, maxRows) - taken.rows,
    maxRows: maxRows - taken.rows,
  });
  const lastRow = drawLastRow(best, rm, seed, exploration);
  const day = lastRow === null ? best : afterLot(best, lastRow);
  let { spare } = day;
  const listed = day.chosen.map((option) => {
    const one = listedOf(option, judging, { lastRow, spare, seed });
    if (one.lot !== null && 'reserved' in one.lot) spare -= one.lot.reserved;
    return one;
  });
  listed.sort((a, b) => byUrgency(a, b, input.today));
  const logged = new Map(passedOverBy(lastRow, judging));
  for (const { owner, all, place, lot } of listed) logged.set(owner, shownDecision(all, place, lot));
  const decisions = prospects.flatMap(({ customer, unseen }) => logged.get(customer.customerId) ?? unseen ?? []);
  return {
    rm,
    rows: listed.map(({ all, place, lot }, i) => makeRow(i + 1, all[place]!, all, lot, input)),
    overflow: day.waiting.map(({ judged }) => overflowOf(judged, day.bound, input.today)),
    decisions: decisions.map((each) => (each.kind === 'overflow' ? { ...each, bound: day.bound } : each)),
    worthMinor: Math.max(0, Math.round(best.hourWorth)),
  };
}

/** What one customer gets, with everything that was judged and the lot that decided about it. */
interface Listed {
  readonly owner: string;
  readonly all: readonly Judged[];
  readonly place: number;
  readonly lot: DrawnAction | DrawnRow | null;
}

function listedOf(
  option: RowOption,
  judging: Judging,
  { lastRow, spare, seed }: { readonly lastRow: DrawnRow | null; readonly spare: number; readonly seed: number },
): Listed {
  const { owner, place } = option;
  const all = judgeCustomer(option.judged.candidate.customer, judging);
  if (lastRow?.contenders.includes(option)) return { owner, all, place, lot: lastRow };
  const { exploration } = judging.input.policy;
  const lot = option.as === 'suggestion' ? drawAction(all, place, spare, seed, exploration) : null;
  return { owner, all, place: lot?.place ?? place, lot };
}

/** Everybody who might have got the last row; who has it is logged as shown. */
const passedOverBy = (lastRow: DrawnRow | null, judging: Judging): readonly (readonly [string, Decision])[] =>
  (lastRow?.contenders ?? []).map(({ owner, judged, place }, i) => [
    owner,
    passedOver(judgeCustomer(judged.candidate.customer, judging), place, lastRow?.choice.propensities[i] ?? 0),
  ]);

/** By group, within the clock by day due, within suggestions by score and birthdays last. */
function byUrgency(one: Listed, other: Listed, today: Day): number {
  const [a, b] = [one.all[one.place]!, other.all[other.place]!];
  const groups = PLAN_GROUPS.indexOf(groupOf(a, today)) - PLAN_GROUPS.indexOf(groupOf(b, today));
  const [x, y] = [a.candidate.clock, b.candidate.clock];
  if (groups !== 0) return groups;
  if (x && y) return x.dueOn - y.dueOn;
  if (x || y) return x ? -1 : 1;
  return Number(a.candidate.birthday !== null) - Number(b.candidate.birthday !== null) || b.score.total - a.score.total;
}
