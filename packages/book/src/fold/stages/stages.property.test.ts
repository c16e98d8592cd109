import { type Day, foldStages, type LedgerEvent, STAGE_RULES, type StageRules, stageRank } from '@vivero/domain';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { domainDay } from '../../columns/book-time.ts';
import type { Folded } from '../../columns/folded.ts';
import { causeOf, isImplied, movedFrom, movedTo } from '../../columns/packed-move.ts';
import { foldPart } from '../fold-part.ts';
import { partOf } from '../testing/part-of.ts';
import { TOLD_FROM, type ToldCustomer, toldCustomer } from '../testing/told-customer.ts';

const dayOrNull = (day: number | undefined): Day | null => (day ? domainDay(day) : null);

/** What the columns say of a row, in the words of the domain. */
function readFolded(folded: Folded, row: number) {
  const moves = [];
  for (let i = folded.moveStart[row] ?? 0; i < (folded.moveStart[row + 1] ?? 0); i += 1) {
    const move = folded.move[i] ?? 0;
    const on = dayOrNull(folded.moveDay[i]);
    moves.push({ on, from: movedFrom(move), to: movedTo(move), implied: isImplied(move), cause: causeOf(move) });
  }
  return {
    moves,
    rank: folded.rank[row],
    shown: folded.shown[row],
    highest: folded.highest[row],
    since: dayOrNull(folded.since[row]),
    nextDecayOn: dayOrNull(folded.nextDecayOn[row]),
    interest: folded.interest[row],
    watch: folded.watch[row],
    cooling: folded.cooling[row] === 1,
    lostSince: dayOrNull(folded.lostSince[row]),
  };
}

/** The same of the readable rule, which gets the events as they come in: in any order, some twice. */
function readDomain(customer: ToldCustomer, events: readonly LedgerEvent[], asOf: Day, rules: StageRules) {
  const merged = Map.groupBy(customer.countsFrom, ([, on]) => on);
  const { rows, current } = foldStages({
    events,
    profile: {
      completeness: customer.completeness,
      hasBasis: customer.basis !== 'none',
      verifiedOn: customer.verifiedOn,
    },
    holdings: customer.holdings,
    merges: [...merged].map(([on, of]) => ({
      mergeId: `m${on}`,
      on,
      recordedAt: '2026-01-01T00:00:00Z',
      eventIds: of.map(([id]) => id),
    })),
    overrides: customer.overrides,
    asOf,
    rules,
  });
  return {
    moves: rows.map(({ effectiveOn, from, to, implied, cause }) => ({
      on: effectiveOn,
      from: stageRank(from),
      to: stageRank(to),
      implied,
      cause,
    })),
    rank: stageRank(current.byEvidence),
    shown: stageRank(current.current),
    highest: stageRank(current.highest),
    since: current.since,
    nextDecayOn: current.nextDecayOn,
    interest: current.interestScore,
    watch: current.watch?.month ?? 0,
    cooling: current.cooling,
    lostSince: current.detour?.since ?? null,
  };
}

const met = new Map<string, number>();
const meet = (what: string): void => void met.set(what, (met.get(what) ?? 0) + 1);
/** What a run must have come across, or it has shown little. */
const MUST_MEET = [
  'at S0, at S1, at S2, at S3, at S4, at S5, at S6, at S7',
  'moved by evidence, moved by decay, moved by void, moved by merge, implied, falls by watch',
  'watched, cooling, lost, set by hand, with events to come',
].flatMap((line) => line.split(', '));

function meetAll(told: ReturnType<typeof readDomain>, customer: ToldCustomer, asOf: Day): void {
  meet(`at S${told.rank}`);
  for (const cause of new Set(told.moves.map((move) => move.cause))) meet(`moved by ${cause}`);
  if (told.moves.some((move) => move.implied)) meet('implied');
  if (told.moves.some(({ from, to, cause }) => from > 5 && to < from && cause === 'decay')) meet('falls by watch');
  if (told.watch > 0) meet('watched');
  if (told.cooling) meet('cooling');
  if (told.lostSince !== null) meet('lost');
  if (told.shown !== told.rank) meet('set by hand');
  if (customer.events.some((event) => event.day > asOf)) meet('with events to come');
}

/** Until the end of which day, from the last event of the first customer. */
const rest = fc.oneof(fc.integer({ min: -40, max: 40 }), fc.constantFrom(89, 90, 181, 365, 500, 800));
/** A bank's own thresholds, all of them other than the defaults. */
const OWN_RULES: StageRules = {
  version: 'own@1',
  profileEnter: 0.5,
  profileStay: 0.45,
  profileDays: 300,
  readsDays: 14,
  responseDays: 60,
  linkDays: 150,
  interestHalfLife: 20,
  interestEnter: 8,
  interestLeave: 4,
  interestDays: 7,
  needTouchedDays: 30,
  needUntouchedDays: 60,
  transactionDays: 200,
  repurchaseGapDays: 14,
  repurchaseDays: 180,
  repurchaseLoanDays: 260,
  advocacyDays: 200,
  belowMonths: 2,
  watchMonths: 1,
  lostDays: 90,
};
const part = fc.record({
  rules: fc.constantFrom(STAGE_RULES, OWN_RULES),
  customers: fc.array(toldCustomer, { minLength: 1, maxLength: 4 }),
  rest,
  arrival: fc.infiniteStream(fc.nat()),
});

test('the kernel stands where the readable rule stands, row by row and move by move', () => {
  fc.assert(
    fc.property(part, ({ customers, rest: days, arrival, rules }) => {
      const asOf = Math.max(TOLD_FROM, (customers[0]?.events.at(-1)?.day ?? TOLD_FROM) + days);
      const { events, people, kinds } = partOf(customers);
      const folded = foldPart(events, people, kinds, { asOf, currency: 'EUR', rules });
      for (const [row, customer] of customers.entries()) {
        const late = [...customer.events, ...customer.events.slice(0, 3)]
          .map((event) => ({ event, place: arrival.next().value ?? 0 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ event }) => event);
        const told = readDomain(customer, late, asOf, rules);
        meetAll(told, customer, asOf);
        expect(readFolded(folded, row)).toEqual(told);
      }
    }),
    { numRuns: 2_000 },
  );
}, 240_000);

afterAll(() => {
  console.log(MUST_MEET.map((what) => `${what}: ${met.get(what) ?? 0}`).join(' · '));
  for (const what of MUST_MEET) expect(met.get(what) ?? 0, what).toBeGreaterThan(3);
});
