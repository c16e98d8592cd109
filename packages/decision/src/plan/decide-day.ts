import type { Day } from '@vivero/domain';
import { type Decision, passedOver, shownDecision } from './decision-log.ts';
import { drawAction, type DrawnAction } from './draw-action.ts';
import { afterLot, drawLastRow, type DrawnRow } from './draw-last-row.ts';
import type { FilledDay } from './filled-day.ts';
import { judgeCustomer } from './judge-customer.ts';
import type { Judged } from './judged.ts';
import type { Judging } from './judging.ts';
import { groupOf, makeRow } from './make-row.ts';
import { type Bound, type Overflow, overflowOf } from './overflow.ts';
import { PLAN_GROUPS, type PlanRow } from './plan-row.ts';
import type { Prospect } from './prospect.ts';
import type { RowOption } from './row-option.ts';
import type { Draws } from './shared-limit.ts';

/** The day of one RM: rows by rank, what waits, and the log of both by customer id. */
export interface DecidedDay {
  readonly rm: number;
  readonly rows: readonly PlanRow[];
  readonly overflow: readonly Overflow[];
  readonly decisions: readonly Decision[];
  /** What another hour would bring, in minor units. */
  readonly worthMinor: number;
}

/**
 * Lets the lot decide between near-ties of a day that is filled as well as it can be, and says and writes down what came of it.
 * @param spent the shared limits of which nothing is left
 */
export function decideDay(
  { rm, best, spent }: { readonly rm: number; readonly best: FilledDay; readonly spent: Draws },
  prospects: readonly Prospect[],
  judging: Judging,
  seed: number,
): DecidedDay {
  const { input } = judging;
  const lastRow = drawLastRow(best, rm, seed, input.policy.exploration);
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
  const boundOf = ({ draws }: RowOption): Bound => ((draws & spent) === 0 ? day.bound : 'limit');
  const bounds = new Map(day.waiting.map((option) => [option.owner, boundOf(option)]));
  const decisions = prospects.flatMap(({ customer, unseen }) => logged.get(customer.customerId) ?? unseen ?? []);
  return {
    rm,
    rows: listed.map(({ all, place, lot }, i) => makeRow(i + 1, all[place]!, all, lot, input)),
    overflow: day.waiting.map((option) => overflowOf(option.judged, boundOf(option), input.today)),
    decisions: decisions.map((each) =>
      each.kind === 'overflow' ? { ...each, bound: bounds.get(each.customerId) ?? day.bound } : each,
    ),
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
  const lot = option.as === 'suggestion' ? drawAction(all, place, { spare, seed, judging }) : null;
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
