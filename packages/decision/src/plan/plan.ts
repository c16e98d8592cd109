import { type Day, type Jurisdiction, JURISDICTION_PACKS, type NeedKind, type Phrase } from '@vivero/domain';
import { type RandomStreams, randomStreams } from '../random/random-stream.ts';
import { successRates } from '../rates/success-rate.ts';
import type { PlanAction } from './candidate.ts';
import type { Judged } from './judged.ts';
import { type Decision, decisionOf } from './decision-log.ts';
import { type FilledDay, fillDay, type Prospect } from './fill-day.ts';
import { judgeCustomer } from './judge-customer.ts';
import { groupOf, makeRow } from './make-row.ts';
import type { ForetoldPurchases } from './offer-rate.ts';
import type { PlanInput } from './plan-input.ts';
import { PLAN_GROUPS, type PlanGroup, type PlanRow } from './plan-row.ts';
import { rowReason } from './row-reasons.ts';
import { START_RATES } from './score.ts';
import { snapshotHash } from './snapshot-hash.ts';

/** What all decisions of one run share; with the stored input it is enough to replay the run bit for bit. */
export interface PlanRun {
  readonly at: string;
  readonly today: Day;
  readonly policyVersion: string;
  readonly jurisdiction: Jurisdiction;
  readonly packVersion: number;
  readonly holdoutShare: number;
  readonly seed: number;
  readonly snapshotHash: string;
  /** Models whose foretellings were looked at, by id in order. */
  readonly models: readonly string[];
}

/** What would have been worth doing but does not fit into the day ("not today"). */
export interface Overflow {
  readonly customerId: string;
  readonly rm: number;
  readonly group: PlanGroup;
  readonly action: PlanAction;
  readonly needId: string | null;
  readonly needKind: NeedKind | null;
  readonly reason: Phrase;
  readonly bound: FilledDay['bound'];
}

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
 */
export function plan(input: PlanInput, rng: RandomStreams = randomStreams(input.seed)): Plan {
  const pack = JURISDICTION_PACKS[input.jurisdiction];
  const now = { today: input.today, ...input.now };
  const rateOf = successRates(input.baseRates, (action) => START_RATES[action as PlanAction]);
  const ties = rng.stream('ties');
  const draws = rng.stream('log');
  const customers = input.customers.toSorted((a, b) => (a.customerId < b.customerId ? -1 : 1));
  const byRm = new Map<number, (Prospect & { readonly draw: number })[]>(input.rms.map(({ rm }) => [rm, []]));
  for (const customer of customers) {
    const prospect = { all: judgeCustomer(customer, input, now, pack, rateOf), tie: ties(), draw: draws() };
    byRm.get(customer.rm)?.push(prospect);
  }
  const rows: PlanRow[] = [];
  const overflow: Overflow[] = [];
  const decisions: Decision[] = [];
  const hours: { readonly rm: number; readonly worthMinor: number }[] = [];
  for (const { rm, minutesADay, taken = { minutes: 0, rows: 0 }, first = false } of input.rms) {
    const prospects = byRm.get(rm) ?? [];
    const usual = first ? input.policy.firstRows : input.policy.rows;
    const day = fillDay(prospects, {
      minutes: minutesADay - taken.minutes,
      rows: Math.min(usual, input.policy.maxRows) - taken.rows,
      maxRows: input.policy.maxRows - taken.rows,
    });
    hours.push({ rm, worthMinor: Math.max(0, Math.round(day.hourWorth)) });
    const judgedOf = new Map(prospects.map(({ all }) => [all[0]?.candidate.customer.customerId, all]));
    const ordered = day.chosen.toSorted((a, b) => byUrgency(a, b, input.today));
    for (const [index, judged] of ordered.entries())
      rows.push(makeRow(index + 1, judged, judgedOf.get(judged.candidate.customer.customerId) ?? [], input));
    for (const judged of day.waiting) overflow.push(overflowOf(judged, day.bound, input.today));
    const shown = new Set(day.chosen);
    const waits = new Set(day.waiting.map((judged) => judged.candidate.customer.customerId));
    for (const { all, draw } of prospects) {
      const own = all.find((judged) => shown.has(judged)) ?? null;
      const bound = waits.has(all[0]?.candidate.customer.customerId ?? '') ? day.bound : null;
      const decision = decisionOf(all, own, bound, draw, input.policy.sampleShare);
      if (decision) decisions.push(decision);
    }
  }
  return { run: runOf(input, rng.seed, pack.version), rows, overflow, decisions, hours };
}

const runOf = (input: PlanInput, seed: number, packVersion: number): PlanRun => ({
  at: input.now.at,
  today: input.today,
  policyVersion: input.policy.policyVersion,
  jurisdiction: input.jurisdiction,
  packVersion,
  holdoutShare: input.policy.holdoutShare,
  seed,
  snapshotHash: snapshotHash({
    ...input,
    customers: input.customers.toSorted((a, b) => (a.customerId < b.customerId ? -1 : 1)),
  }),
  models: modelsIn(input.purchases ?? {}),
});

const modelsIn = (purchases: ForetoldPurchases): readonly string[] =>
  [...new Set(Object.values(purchases).flatMap((own) => Object.values(own).map(({ modelId }) => modelId)))].toSorted();

/** By group, within the clock by day due, within suggestions by score and birthdays last. */
function byUrgency(a: Judged, b: Judged, today: Day): number {
  const groups = PLAN_GROUPS.indexOf(groupOf(a, today)) - PLAN_GROUPS.indexOf(groupOf(b, today));
  const [x, y] = [a.candidate.clock, b.candidate.clock];
  if (groups !== 0) return groups;
  if (x && y) return x.dueOn - y.dueOn;
  if (x || y) return x ? -1 : 1;
  return Number(a.candidate.birthday !== null) - Number(b.candidate.birthday !== null) || b.score.total - a.score.total;
}

const overflowOf = (judged: Judged, bound: FilledDay['bound'], today: Day): Overflow => ({
  customerId: judged.candidate.customer.customerId,
  rm: judged.candidate.customer.rm,
  group: groupOf(judged, today),
  action: judged.candidate.action,
  needId: judged.candidate.need?.needId ?? null,
  needKind: judged.candidate.need?.kind ?? null,
  reason: rowReason(judged),
  bound,
});
