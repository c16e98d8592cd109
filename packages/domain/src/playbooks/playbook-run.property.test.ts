import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVENT_CODES } from '../ledger-event.ts';
import { stageRank, STAGES, type StageOrNone } from '../stages/stage.ts';
import { advanceRun } from './advance-run.ts';
import { foreseeRun } from './foresee-run.ts';
import { moveToVersion } from './move-to-version.ts';
import { afterMove, afterRefusal } from './next-step.ts';
import type { Playbook, PlaybookStep } from './playbook.ts';
import { newRun, type PlaybookRun, type RunFacts } from './playbook-run.ts';
import { playbookOf, stepOf } from './testing/any-playbook.ts';

const DAY = 20_000;
const MANY = 90;
const MATURES = DAY + 35;

/** The run after a pause: every clock goes on where it stopped, as the store moves them. Dates of the customer's do not wait. */
const afterPause = (run: PlaybookRun, days: number): PlaybookRun => ({
  ...run,
  clockOn: run.clockOn + days,
  freeOn: run.freeOn + days,
  waitUntil: run.waitUntil === null ? null : run.waitUntil + days,
});

const stage = fc.constantFrom<StageOrNone>('unprofiled', ...STAGES);
const fewDays = fc.nat({ max: 12 });
const due: fc.Arbitrary<PlaybookStep['due']> = fc.oneof(
  fc.record({ after: fc.constantFrom('enrolment', 'previous'), days: fewDays }),
  fc.record({ before: fc.constant('maturity'), days: fc.nat({ max: 40 }) }),
);
const awaits: fc.Arbitrary<PlaybookStep['awaits']> = fc.option(
  fc.record({
    codes: fc.constantFrom(['CT-R'], ['ND-C', 'CT-V']),
    days: fc.integer({ min: 1, max: 9 }),
    otherwise: fc.constantFrom('go_on', 'end'),
  }),
);
const parts = fc.record({
  due,
  lateDays: fc.nat({ max: 5 }),
  stages: fc.option(fc.uniqueArray(stage, { minLength: 1, maxLength: 4 })),
  awaits,
});

/** @param dated whether steps may be due before a date of the customer's */
const anyPlaybook = (dated = true): fc.Arbitrary<Playbook> =>
  fc.array(parts, { minLength: 1, maxLength: 6 }).map((list) =>
    playbookOf(
      list.map((each, i) =>
        stepOf({
          ...each,
          id: `s${i}`,
          due: !dated && 'before' in each.due ? { after: 'previous', days: each.due.days % 12 } : each.due,
        }),
      ),
    ),
  );

/** What is known on each of a number of days: stages come and go, events stay seen. */
const anyDays = (enrolledOn: number, many: number): fc.Arbitrary<readonly RunFacts[]> =>
  fc
    .array(
      fc.record({
        stage,
        happens: fc.option(fc.constantFrom(...EVENT_CODES.slice(0, 14)), { freq: 6 }),
      }),
      { minLength: many, maxLength: many },
    )
    .map((days) =>
      days.map(({ stage: now }, i) => ({
        stage: now,
        detour: null,
        seen: days
          .slice(0, i + 1)
          .flatMap(({ happens }, on) => (happens === null ? [] : [{ code: happens, flow: null, on: enrolledOn + on }])),
      })),
    );

interface Lived {
  readonly acts: readonly { readonly id: string; readonly on: number }[];
  readonly ended: string | null;
  readonly run: PlaybookRun;
}

/** Lives a run day by day as a tick does; `looks` says on which days somebody looks. */
function live(
  playbook: Playbook,
  days: readonly RunFacts[],
  {
    from = newRun(DAY, MATURES),
    looks = () => true,
    refuses = () => false,
    start = DAY,
  }: {
    readonly from?: PlaybookRun;
    readonly looks?: (day: number) => boolean;
    readonly refuses?: (id: string) => boolean;
    readonly start?: number;
  } = {},
): Lived {
  const acts: { id: string; on: number }[] = [];
  let run = from;
  for (const [i, facts] of days.entries()) {
    const today = start + i;
    for (let again = looks(today); again;) {
      const { stands, run: here } = advanceRun(playbook, run, facts, today);
      if (stands.is === 'act') {
        acts.push({ id: stands.step.id, on: today });
        run = refuses(stands.step.id) ? afterRefusal(here, today) : afterMove(here, stands, today);
      } else {
        if (stands.is !== 'wait') return { acts, ended: stands.is, run: here };
        // A tick looks at a run again when its time has come, never before.
        expect(stands.until).toBeGreaterThan(today);
        run = here;
        again = false;
      }
    }
  }
  return { acts, ended: null, run };
}

test('no step is done twice, in the order of the list, within its days, whatever happens and is refused', () => {
  fc.assert(
    fc.property(
      anyPlaybook(),
      anyDays(DAY, MANY),
      fc.func(fc.boolean()),
      fc.func(fc.boolean()),
      (playbook, days, looks, refuses) => {
        const { acts } = live(playbook, days, { looks, refuses });
        const places = acts.map(({ id }) => playbook.steps.findIndex((step) => step.id === id));
        for (const [i, place] of places.entries()) if (i > 0) expect(place).toBeGreaterThan(places[i - 1] ?? -1);
        for (const { id, on } of acts) {
          const step = playbook.steps.find((each) => each.id === id);
          if (step !== undefined && 'before' in step.due) {
            expect(on).toBeGreaterThanOrEqual(MATURES - step.due.days);
            expect(on).toBeLessThanOrEqual(MATURES - step.due.days + step.lateDays);
          }
          if (step !== undefined && 'after' in step.due && step.due.after === 'enrolment')
            expect(on - DAY - step.due.days).toBeLessThanOrEqual(step.lateDays);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('every run ends, at the latest when all its days and waits have passed one after the other', () => {
  fc.assert(
    fc.property(anyPlaybook(false), anyDays(DAY, MANY), fc.func(fc.boolean()), (playbook, days, refuses) => {
      const longest = playbook.steps.reduce(
        (sum, { due, lateDays, awaits }) => sum + due.days + lateDays + (awaits?.days ?? 0) + 2,
        0,
      );
      const all = Array.from({ length: longest + 2 }, (_, i) => days[i % MANY] ?? days[0]!);
      // What was seen of a later round of the same days would lie in the future.
      expect(
        live(
          playbook,
          all.map((facts) => ({ ...facts, seen: [] })),
          { refuses },
        ).ended,
      ).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('a pause loses nothing: what comes after it comes as it would have, as many days later', () => {
  const still = (facts: RunFacts): RunFacts => ({ ...facts, seen: [] });
  fc.assert(
    fc.property(
      anyPlaybook(false),
      anyDays(DAY, 1),
      fc.nat({ max: 60 }),
      fc.nat({ max: 40 }),
      (playbook, [one], at, long) => {
        const days = Array.from({ length: 200 }, () => still(one!));
        const plain = live(playbook, days);
        const before = live(playbook, days.slice(0, at));
        if (before.ended !== null) return;
        const after = live(playbook, days, { from: afterPause(before.run, long), start: DAY + at + long });
        const shifted = plain.acts.map(({ id, on }) => ({ id, on: on < DAY + at ? on : on + long }));
        expect([...before.acts, ...after.acts]).toEqual(shifted);
        expect(after.ended).toBe(plain.ended);
      },
    ),
    { numRuns: 300 },
  );
});

test('who looks twice a day sees no more than who looks once', () => {
  fc.assert(
    fc.property(anyPlaybook(), anyDays(DAY, 40), (playbook, days) => {
      const twice = live(playbook, days);
      const again = live(playbook, days, { from: newRun(DAY, MATURES) });
      expect(again).toEqual(twice);
      const { run, ended } = twice;
      const last = days.at(-1);
      if (ended === null && last !== undefined)
        expect(advanceRun(playbook, run, last, DAY + 39).stands.is).toBe('wait');
    }),
    { numRuns: 100 },
  );
});

/** Independent of the machine: where nobody answers and nobody misses a day, each step simply counts its days. */
test('where nothing happens, what is foreseen is what a calendar says', () => {
  fc.assert(
    fc.property(anyPlaybook(false), (playbook) => {
      let free = DAY;
      let now = DAY;
      const expected: { id: string; on: number }[] = [];
      for (const { id, due, lateDays, stages, awaits } of playbook.steps) {
        const dueOn = ('after' in due && due.after === 'enrolment' ? DAY : free) + due.days;
        if (now > dueOn + lateDays) {
          free = dueOn + lateDays + 1;
          continue;
        }
        now = Math.max(now, dueOn);
        if (stages !== null && !stages.includes('reached')) continue;
        expected.push({ id, on: now });
        free = now;
        if (awaits?.otherwise === 'end') break;
        if (awaits === null) continue;
        free = now + awaits.days;
        now = free + 1;
      }
      const foreseen = foreseeRun(playbook, { enrolledOn: DAY, anchorOn: null, stage: 'reached', detour: null }, 400);
      expect(foreseen.map(({ step, on }) => ({ id: step.id, on }))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
test('in another version nothing comes twice, and a run goes on behind the furthest step it has had', () => {
  fc.assert(
    fc.property(
      anyPlaybook(false),
      fc.nat({ max: 40 }),
      fc.array(fc.nat({ max: 9 }), { maxLength: 8 }),
      anyDays(DAY, 200),
      (old, at, order, days) => {
        const quiet = days.map((facts) => ({ ...facts, seen: [] }));
        const before = live(old, quiet.slice(0, at));
        if (before.ended !== null) return;
        // Steps of the old version in another order, and new ones between them.
        const ids = [...new Set(order)];
        const next = playbookOf(ids.map((n) => old.steps[n] ?? stepOf({ id: `new${n}` })));
        const taken = new Set(before.acts.map(({ id }) => id));
        for (const step of old.steps.slice(0, before.run.at)) taken.add(step.id);
        const moved = moveToVersion(before.run, old, next, taken);
        const after = live(next, quiet.slice(at), { from: moved, start: DAY + at });
        const all = [...before.acts, ...after.acts].map(({ id }) => id);
        expect(all).toHaveLength(new Set(all).size);
      },
    ),
    { numRuns: 100 },
  );
});

test('stages are compared by rank, so that an exit at one holds at all above it', () => {
  const playbook = playbookOf([stepOf({})], { exits: [{ is: 'stage', stage: 'in_need' }] });
  fc.assert(
    fc.property(anyDays(DAY, 1), ([facts]) => {
      const over = live(playbook, [facts!]).acts.length === 0;
      expect(over).toBe(stageRank(facts!.stage) >= 4);
    }),
  );
});
