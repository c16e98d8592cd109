import type { Day } from '@vivero/domain';
import { type RandomStreams, randomStreams } from '../random/random-stream.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { type Decision, decisionOf } from './decision-log.ts';
import { fillDay } from './fill-day.ts';
import { judgeCustomer } from './judge-customer.ts';
import { judgingOf } from './judging.ts';
import type { Judged } from './judged.ts';
import { groupOf, makeRow } from './make-row.ts';
import { type Overflow, overflowOf } from './overflow.ts';
import type { PlanInput } from './plan-input.ts';
import { PLAN_GROUPS, type PlanRow } from './plan-row.ts';
import { type PlanRun, runOf } from './plan-run.ts';
import { type Prospect, prospectOf } from './prospect.ts';
import { snapshotHasher } from './snapshot-hash.ts';

export interface Plan {
  readonly run: PlanRun;
  /** By RM in the order given, then by rank. */
  readonly rows: readonly PlanRow[];
  readonly overflow: readonly Overflow[];
  /** One entry per customer at most, by RM and customer id; ids are given by whoever stores them. */
  readonly decisions: readonly Decision[];
  /** By RM in the order given: what another hour today would bring, in minor units. */
  readonly hours: readonly { readonly rm: number; readonly worthMinor: number }[];
}

/**
 * The choice of the day: whom each RM sees, why now, with what (demands 5, 6). Masks first, then scores, then capacity; all pure:
 * the same input and streams give the same plan bit for bit, whatever the order of the customers. Customers of RMs that
 * the input does not name are not planned.
 * @param rng streams of `input.seed` unless a caller needs others; `ties` settles equal scores, `log` draws the sample
 * @throws RangeError for base rates that count more successes than contacts
 * Cost: 8 us a customer with nothing to do, 35 us with six open needs (bench/decision/plan.ts).
 */
export function plan(input: PlanInput, rng: RandomStreams = randomStreams(input.seed)): Plan {
  const steps = planInSteps(input, rng);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Customers judged before others may have their turn: some milliseconds. */
const STEP = 250;

/** The same, with a rest between steps, for whoever has other things to do than to wait for a book of 100,000. */
export function* planInSteps(
  input: PlanInput,
  rng: RandomStreams = randomStreams(input.seed),
): Generator<undefined, Plan> {
  const judging = judgingOf(input);
  const hashOf = snapshotHasher();
  const ties = rng.stream('ties');
  const draws = rng.stream('log');
  const hashes: string[] = [];
  const prospects = new Map<number, Prospect[]>(input.rms.map(({ rm }) => [rm, []]));
  for (const customer of input.customers.toSorted(byId)) {
    const [tie, draw] = [ties(), draws()];
    hashes.push(hashOf(customer));
    prospects.get(customer.rm)?.push(prospectOf(customer, judging, tie, draw));
    if (hashes.length % STEP === 0) yield;
  }
  const rows: PlanRow[] = [];
  const overflow: Overflow[] = [];
  const decisions: Decision[] = [];
  const hours: { readonly rm: number; readonly worthMinor: number }[] = [];
  for (const { rm, minutesADay, taken = { minutes: 0, rows: 0 }, first = false } of input.rms) {
    const own = prospects.get(rm) ?? [];
    const usual = first ? input.policy.firstRows : input.policy.rows;
    const day = fillDay(own, {
      minutes: minutesADay - taken.minutes,
      rows: Math.min(usual, input.policy.maxRows) - taken.rows,
      maxRows: input.policy.maxRows - taken.rows,
    });
    hours.push({ rm, worthMinor: Math.max(0, Math.round(day.hourWorth)) });
    const shown = new Map<string, Decision | null>();
    for (const [index, { judged, place, owner }] of day.chosen
      .toSorted((a, b) => byUrgency(a.judged, b.judged, input.today))
      .entries()) {
      const all = judgeCustomer(judged.candidate.customer, judging);
      rows.push(makeRow(index + 1, all[place]!, all, input));
      shown.set(owner, decisionOf(all, place, false, 0, 1));
    }
    for (const { judged } of day.waiting) overflow.push(overflowOf(judged, day.bound, input.today));
    for (const { customer, unseen } of own) {
      const decision = shown.get(customer.customerId) ?? unseen;
      if (decision) decisions.push(decision.kind === 'overflow' ? { ...decision, bound: day.bound } : decision);
    }
    yield;
  }
  const { seed } = rng;
  return {
    run: runOf(input, hashes, hashOf, { seed, packVersion: judging.pack.version }),
    rows,
    overflow,
    decisions,
    hours,
  };
}

const byId = (a: CustomerFacts, b: CustomerFacts): number => (a.customerId < b.customerId ? -1 : 1);

/** By group, within the clock by day due, within suggestions by score and birthdays last. */
function byUrgency(a: Judged, b: Judged, today: Day): number {
  const groups = PLAN_GROUPS.indexOf(groupOf(a, today)) - PLAN_GROUPS.indexOf(groupOf(b, today));
  const [x, y] = [a.candidate.clock, b.candidate.clock];
  if (groups !== 0) return groups;
  if (x && y) return x.dueOn - y.dueOn;
  if (x || y) return x ? -1 : 1;
  return Number(a.candidate.birthday !== null) - Number(b.candidate.birthday !== null) || b.score.total - a.score.total;
}
