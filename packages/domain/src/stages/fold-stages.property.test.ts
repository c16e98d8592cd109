import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civil, dayOf, type Day } from '../day.ts';
import type { EventCode, LedgerEvent } from '../ledger-event.ts';
import { foldStages, type StageInput } from './fold-stages.ts';
import { funnelFlows } from './funnel-flows.ts';
import { stageOn } from './stage-history.ts';
import { stageAt, stageRank } from './stage.ts';

const START = dayOf(2024, 1, 1);

/** Gaps on both sides of every threshold, because random days almost never land on one. */
const gap = fc.oneof(
  fc.constantFrom(0, 0, 1, 2, 7, 13, 14, 15, 29, 30, 31, 44, 45, 46, 59, 60, 89, 90, 91),
  fc.constantFrom(150, 179, 180, 181, 200, 230, 260, 300, 364, 365, 366, 539, 540, 541),
);
const codes: EventCode[] = [
  ...(['PROF', 'CT-D', 'CT-R', 'CT-R', 'CT-V', 'PD-A', 'PD-X', 'IN-C', 'IN-Q', 'IN-Q', 'IN-A', 'IN-A'] as const),
  ...(['ND-C', 'ND-Q', 'ND-D', 'TX-S', 'TX-S', 'TX-S', 'TX-S', 'TX-V'] as const),
  ...(['RF-I', 'RF-C', 'RF-C', 'FB', 'CP', 'CP-X', 'MV'] as const),
];
const step = fc.record({
  gap,
  code: fc.constantFrom(...codes),
  about: fc.constantFrom(null, 'a', 'b'),
  category: fc.constantFrom(null, 'wealth', 'mortgage', 'card'),
  flag: fc.boolean(),
  completeness: fc.constantFrom(0.49, 0.5, 0.59, 0.6, 1),
  target: fc.nat({ max: 11 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const details = ({ code, flag, completeness }: Step): LedgerEvent['details'] => {
  if (code === 'PROF') return flag ? { completeness, basis: completeness > 0.49 } : {};
  if (code === 'IN-Q') return flag ? { rsvp: 'yes' } : {};
  if (code === 'RF-I') return { accepted: flag };
  return code === 'CT-V' && flag ? { hosted: true } : {};
};
const build = (steps: readonly Step[]): LedgerEvent[] => {
  let day = START;
  return steps.map((one, i) => {
    day += one.gap;
    return {
      eventId: `e${i}`,
      code: one.code,
      day,
      at: `2024-01-01T00:00:${String(i).padStart(2, '0')}Z`,
      recordedAt: `2026-01-01T00:00:${String(i).padStart(2, '0')}Z`,
      medium: one.flag ? 'event' : 'call',
      direction: null,
      flow: null,
      category: one.category,
      amount: null,
      balance: null,
      about: one.code === 'TX-V' || one.code === 'CP-X' ? `e${one.target}` : one.about,
      details: details(one),
    };
  });
};
const offset = fc.oneof(gap, fc.integer({ min: 0, max: 900 })).map((days) => START + days);
const input: fc.Arbitrary<StageInput> = fc
  .record({
    steps: fc.array(step, { maxLength: 12 }),
    rest: gap,
    completeness: fc.constantFrom(0.4, 0.5, 0.6, 0.9),
    hasBasis: fc.constantFrom(true, true, false),
    verifiedOn: fc.option(offset),
    holdings: fc.array(
      fc.record({
        elsewhere: fc.constantFrom(false, false, true),
        openedOn: fc.option(offset),
        endedOn: fc.option(offset),
      }),
      { maxLength: 2 },
    ),
    money: fc.option(fc.array(fc.constantFrom(0, 4, 5, 20, 50, 60), { minLength: 1, maxLength: 24 })),
  })
  .map(({ steps, rest, money, holdings, ...profile }) => {
    const events = build(steps);
    const asOf = (events.at(-1)?.day ?? START) + rest;
    const averages = new Map((money ?? []).map((average, i) => [dayOf(2024, i + 2, 1) - 1, average] as const));
    return {
      events,
      profile,
      holdings,
      asOf,
      ...(money && { balances: { thresholds: [5, 20, 50] as const, averages } }),
    };
  });

interface SlowMove {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
  readonly implied: boolean;
}

/** The oracle: looks at every single day, asks every question of the raw events again, keeps nothing but where one stands. */
function simulate(events: readonly LedgerEvent[], given: StageInput, through: Day): SlowMove[] {
  const { profile, holdings, balances } = given;
  const moves: SlowMove[] = [];
  let rank = 0;
  let readingsBelow = 0;
  let monthsBelow: number[] = [];

  for (let d = START - 1; d <= through; d += 1) {
    const known = events.filter((e) => e.day <= d);
    const today = events.filter((e) => e.day === d);
    const within = (days: number, ...of: EventCode[]) => known.filter((e) => of.includes(e.code) && e.day > d - days);
    const came = (...of: EventCode[]) => today.some((e) => of.includes(e.code));

    // S1
    let { completeness, hasBasis } = profile;
    let verified = -Infinity;
    const restate = (): void => {
      ({ completeness, hasBasis } = profile);
      verified = profile.verifiedOn ?? -Infinity;
    };
    let restated = profile.verifiedOn === null || profile.verifiedOn > d;
    for (const e of known.filter((one) => one.code === 'PROF')) {
      if (!restated && e.day > (profile.verifiedOn ?? 0)) {
        restate();
        restated = true;
      }
      completeness = Number(e.details['completeness'] ?? completeness);
      hasBasis = Boolean(e.details['basis'] ?? hasBasis);
      verified = e.day;
    }
    if (!restated) restate();
    // S2
    const links = known.filter((e) => e.code === 'PD-A' || e.code === 'PD-X');
    const linked = links.at(-1)?.code === 'PD-A';
    // S3
    const wiped = known.findLastIndex((e) => e.code === 'PD-X');
    const weight = (code: EventCode): number =>
      ({ 'CT-R': 1, 'CT-V': 3, 'PD-A': 3, 'IN-C': 2, 'IN-Q': 5, 'IN-A': 5 })[code as string] ?? 0;
    const interest = known.slice(wiped + 1).reduce((sum, e) => sum + weight(e.code) * 2 ** ((e.day - d) / 30), 0);
    const yes = (e: LedgerEvent): boolean => e.code === 'IN-Q' && e.details['rsvp'] === 'yes';
    const there = (e: LedgerEvent): boolean => e.code === 'IN-A' || (e.code === 'CT-V' && e.medium === 'event');
    const pairWith = (e: LedgerEvent, other: (one: LedgerEvent) => boolean): boolean =>
      e.about !== null && known.some((one) => one.about === e.about && other(one));
    const visited = today.some((e) => (yes(e) && pairWith(e, there)) || (there(e) && pairWith(e, yes)));
    // S4
    const touches = known.filter((e) => /^(CT-R|CT-V|PD-A|IN-.|ND-.)$/.test(e.code)).map((e) => e.day);
    const nameOf = (e: LedgerEvent): string => e.about ?? e.category ?? '';
    const openNeeds = known.filter((need, i) => {
      if (need.code !== 'ND-C' && need.code !== 'ND-Q') return false;
      const since = known.slice(i + 1);
      const matches = (e: LedgerEvent): boolean =>
        e.category === null || need.category === null || e.category === need.category;
      const closed = since.some((e) => {
        if (e.code === 'TX-S') return matches(e);
        return e.code === 'ND-D' && (e.about === null ? matches(e) : e.about === nameOf(need));
      });
      const restatedLater = since.some((e) => (e.code === 'ND-C' || e.code === 'ND-Q') && nameOf(e) === nameOf(need));
      const after = touches.filter((day) => day >= need.day);
      const forgotten = after.some((day, j) => j > 0 && day - (after[j - 1] ?? day) > 90);
      return !closed && !restatedLater && !forgotten;
    });
    const untouched = d - Math.max(-Infinity, ...touches);
    // S5-S7
    const bought = known.filter((e) => e.code === 'TX-S');
    const active = holdings.some((h) => !h.elsewhere && (h.openedOn ?? -Infinity) <= d && (h.endedOn ?? Infinity) > d);
    const kinds = (of: readonly LedgerEvent[]): number =>
      new Set(of.map((e) => e.category).filter((category) => category !== null)).size;
    const apart = bought.some((a) => bought.some((b) => b.day - a.day >= 30));
    const complaint = known.some(
      (e, i) => e.code === 'CP' && !known.some((x) => x.code === 'CP-X' && x.about === e.eventId) && i >= 0,
    );
    const referred = within(365, 'RF-C').length;
    const advocated = within(365, 'RF-C', 'FB', 'RF-I', 'CT-V', 'IN-A').some(
      (e) => e.code === 'RF-C' || e.code === 'FB' || e.details['accepted'] === true || e.details['hosted'] === true,
    );

    const enters: Record<number, boolean> = {
      1: (came('PROF') || profile.verifiedOn === d) && completeness >= 0.6 && hasBasis,
      2: came('CT-V') || (linked && links.at(-1)?.day === d) || (came('CT-R') && within(30, 'CT-R').length >= 2),
      3: interest >= 10 || visited,
      4: openNeeds.some((e) => e.day === d),
      5: came('TX-S'),
      6: came('TX-S') && (apart || kinds(bought) >= 2),
    };
    enters[7] =
      (rank >= 6 || enters[6] === true) &&
      came('RF-C', 'TX-S', 'CP-X') &&
      !complaint &&
      (referred >= 2 || (referred === 1 && kinds(within(365, 'TX-S')) >= 2));
    const stays: Record<number, boolean> = {
      0: true,
      1: completeness >= 0.5 && hasBasis && d - verified <= 365,
      2: within(90, 'CT-R', 'CT-V').length > 0 || (linked && within(180, 'CT-D', 'CT-R', 'CT-V', 'PD-A').length > 0),
      3: interest >= 5,
      4: openNeeds.length > 0 && untouched <= 45,
      5: active || within(365, 'TX-S').length > 0,
      6: bought.some((e) => d - e.day < (e.category === 'mortgage' ? 540 : 365)),
      7: advocated,
    };
    const go = (to: number): void => {
      const up = to > rank;
      while (rank !== to) {
        const next = up ? rank + 1 : to;
        moves.push({ day: d, from: rank, to: next, implied: up && enters[next] !== true });
        rank = next;
      }
      monthsBelow = [];
      readingsBelow = 0;
    };
    const downTo = (highest: number): number => [4, 3, 2, 1, 0].find((k) => k <= highest && stays[k] === true) ?? 0;

    const top = Math.max(0, ...[1, 2, 3, 4, 5, 6, 7].filter((k) => enters[k] === true));
    if (top > rank) go(top);
    else if (rank === 5 && stays[5] !== true) go(downTo(4));
    else if (rank === 4 && (openNeeds.length === 0 || untouched >= 90)) go(3);
    else if (rank === 3 && readingsBelow === 13 && interest < 5) go(downTo(2));
    else if (rank <= 2 && stays[rank] !== true) go(downTo(rank - 1));
    if (rank === 3) readingsBelow = interest < 5 ? readingsBelow + 1 : 0;

    if (rank >= 5 && civil(d + 1).dayOfMonth === 1) {
      const average = balances?.averages.get(d) ?? Infinity;
      const least: Record<number, number> = { 5: 5, 6: 20, 7: 50 };
      const level = [7, 6, 5].find((k) => k <= rank && stays[k] === true && average >= (least[k] ?? 0)) ?? 0;
      if (level === rank) monthsBelow = [];
      else if (monthsBelow.length < 6) monthsBelow.push(level);
      else {
        const best = Math.max(level, ...monthsBelow);
        go(best === 6 || (best === 5 && stays[5] === true) ? best : downTo(4));
      }
    }
  }
  return moves;
}

const strip = ({ day, from, to, implied }: SlowMove) => ({ on: day, from: stageAt(from), to: stageAt(to), implied });
const fastRows = (given: StageInput) =>
  foldStages(given).rows.map(({ effectiveOn, from, to, implied }) => ({ on: effectiveOn, from, to, implied }));
const withoutVoids = input.map((given) => ({ ...given, events: given.events.filter((e) => e.code !== 'TX-V') }));

describe('the fold in closed form equals the oracle that looks at every day', () => {
  test('every row, without voids', () => {
    fc.assert(
      fc.property(withoutVoids, (given) => {
        expect(fastRows(given)).toEqual(simulate(given.events, given, given.asOf).map(strip));
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);

  test('the stage of every day, with voids: each day stands where what counted on it leads', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { events } = given;
        const gone = (e: LedgerEvent, day: Day): boolean =>
          e.code === 'TX-S' && events.some((v) => v.code === 'TX-V' && v.about === e.eventId && v.day <= day);
        const { rows, current } = foldStages(given);
        const changes = [START, ...events.filter((e) => e.code === 'TX-V').map((e) => e.day)];
        let slow: SlowMove[] = [];
        for (let d = START - 1; d <= given.asOf; d += 1) {
          if (d === START - 1 || changes.includes(d))
            slow = simulate(
              events.filter((e) => !gone(e, d)),
              given,
              given.asOf,
            );
          const stands = slow.findLast((move) => move.day <= d)?.to ?? 0;
          expect(stageRank(stageOn(rows, d)), `day ${d - START}`).toBe(stands);
        }
        expect(stageRank(current.highest)).toBe(Math.max(0, ...slow.map((move) => move.to)));
        for (const [i, row] of rows.entries()) expect(row.from).toBe(rows[i - 1]?.to ?? 'unprofiled');
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  test('nextDecayOn is the day of the next fall when nothing else happens', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { current } = foldStages(given);
        const lived = foldStages({ ...given, asOf: given.asOf + 1_400 });
        const known = [...(given.balances?.averages.keys() ?? []), given.profile.verifiedOn ?? 0];
        fc.pre(known.every((day) => day <= given.asOf));
        const fall = lived.rows.find((row) => row.effectiveOn > given.asOf);
        expect(current.nextDecayOn).toBe(fall?.effectiveOn ?? null);
      }),
      { numRuns: 1_500 },
    );
  }, 60_000);
});

describe('laws', () => {
  test('any order of arrival and any duplicates give the same history', () => {
    const shuffled = input.chain((given) =>
      fc.record({
        given: fc.constant(given),
        events: fc
          .tuple(
            fc.shuffledSubarray([...given.events], { minLength: given.events.length }),
            fc.subarray([...given.events]),
          )
          .map(([all, again]) => [...all, ...again]),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given, events }) => {
        expect(foldStages({ ...given, events })).toEqual(foldStages(given));
      }),
      { numRuns: 1_000 },
    );
  });

  test('one more positive fact of any kind never lowers the highest stage', () => {
    const positive = ['CT-R', 'CT-V', 'PD-A', 'IN-C', 'IN-Q', 'IN-A', 'ND-C', 'ND-Q', 'TX-S', 'RF-C', 'FB'] as const;
    fc.assert(
      fc.property(input, step, fc.nat({ max: 12 }), (given, extra, place) => {
        const highest = stageRank(foldStages(given).current.highest);
        const at = given.events[place] ?? given.events.at(-1);
        const day = Math.min(given.asOf, (at?.day ?? START) + extra.gap);
        for (const code of positive) {
          const [fact] = build([{ ...extra, code }]);
          const more = [...given.events, { ...fact!, day, eventId: 'more', at: '2024-01-01T00:01:00Z' }];
          expect(stageRank(foldStages({ ...given, events: more }).current.highest)).toBeGreaterThanOrEqual(highest);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('the funnel identity holds for every stage and period', () => {
    const detour = fc.record({
      kind: fc.constantFrom('recycled', 'disqualified'),
      from: offset,
      until: fc.option(offset),
    } as const);
    const person = fc.record({ given: input, detours: fc.array(detour, { maxLength: 2 }) });
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 5 }),
        offset,
        fc.nat({ max: 400 }),
        (drawn, from, days) => {
          const people = drawn.map(({ given, detours }) => ({ rows: foldStages(given).rows, detours }));
          for (const f of funnelFlows(people, from, from + days))
            expect(f.start + f.inUp + f.inDown + f.new - f.outUp - f.outDown - f.outDetour).toBe(f.end);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
