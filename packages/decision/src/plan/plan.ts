import { type RandomStreams, randomStreams } from '../random/random-stream.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { type DecidedDay, decideDay } from './decide-day.ts';
import type { Decision } from './decision-log.ts';
import type { Room } from './fill-day.ts';
import { judgingOf } from './judging.ts';
import type { Overflow } from './overflow.ts';
import type { PlanInput } from './plan-input.ts';
import type { PlanRow } from './plan-row.ts';
import { type PlanRun, runOf } from './plan-run.ts';
import { type Prospect, prospectOf } from './prospect.ts';
import { shareLimits } from './share-limits.ts';
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
 * The choice of the day: whom each RM sees, why now, with what (demands 5, 6). Masks first, then scores, then capacity, each RM's own and what
 * they share; all pure:
 * the same input and streams give the same plan bit for bit, whatever the order of the customers. Customers of RMs that
 * the input does not name are not planned.
 * @param rng streams of `input.seed` unless a caller needs others; `ties` settles equal scores, `log` draws the sample and `explore|CUSTOMER`
 *   what a customer gets among near-ties and who gets the last row
 * @throws RangeError for base rates that count more successes than contacts and for shared limits that are none
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
  const toFill = input.rms.map((of) => ({ prospects: prospects.get(of.rm) ?? [], room: roomOf(of, input.policy) }));
  const { days: filled, spent, ...shared } = shareLimits(toFill, input.limits ?? []);
  yield;
  const days: DecidedDay[] = [];
  for (const [i, { rm }] of input.rms.entries()) {
    days.push(decideDay({ rm, best: filled[i]!, spent }, toFill[i]!.prospects, judging, rng.seed));
    yield;
  }
  const { seed } = rng;
  return {
    run: runOf(input, hashes, hashOf, { seed, packVersion: judging.pack.version, ...shared }),
    rows: days.flatMap(({ rows }) => rows),
    overflow: days.flatMap(({ overflow }) => overflow),
    decisions: days.flatMap(({ decisions }) => decisions),
    hours: days.map(({ rm, worthMinor }) => ({ rm, worthMinor })),
  };
}

const roomOf = (
  { minutesADay, taken = { minutes: 0, rows: 0 }, first = false }: PlanInput['rms'][number],
  { rows, firstRows, maxRows }: PlanInput['policy'],
): Room => ({
  minutes: minutesADay - taken.minutes,
  rows: Math.min(first ? firstRows : rows, maxRows) - taken.rows,
  maxRows: maxRows - taken.rows,
});

const byId = (a: CustomerFacts, b: CustomerFacts): number => (a.customerId < b.customerId ? -1 : 1);
