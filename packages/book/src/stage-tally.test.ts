import { dayOf, funnelFlows, STAGE_HORIZONS, STAGES, stageAt, stageRank, type StageRow, stays } from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stageTally } from './stage-tally.ts';

const START = dayOf(2026, 1, 1);
const WINDOW = { asOf: START + 400, from: START + 60, periodFrom: START + 150 };

/** Up by single steps, down by any, several moves on a day now and then; gaps on both sides of the horizons. */
const history = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.constantFrom(0, 13, 14, 15, 30, 31, 60, 61, 90, 91), fc.nat({ max: 40 })),
      to: fc.nat({ max: 7 }),
      implied: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((steps) => {
    const rows: StageRow[] = [];
    let [rank, day] = [0, START];
    for (const { gap, to: goal, implied } of steps) {
      day += gap;
      while (rank !== goal && day <= WINDOW.asOf) {
        const to = rank < goal ? rank + 1 : goal;
        const move = { from: stageAt(rank), to: stageAt(to), effectiveOn: day, implied: implied && to < goal };
        rows.push({ ...move, recordedAt: null, evidenceIds: [], ruleVersion: 'test', cause: 'evidence' });
        rank = to;
      }
    }
    return rows;
  });
const total = (rows: readonly { readonly people: number }[]): number => rows.reduce((sum, row) => sum + row.people, 0);

test('flows are those of the histories, and add up', () => {
  fc.assert(
    fc.property(fc.array(history, { maxLength: 8 }), (people) => {
      const tally = stageTally(WINDOW);
      for (const stay of people.flatMap((rows) => stays(rows))) tally.add(stay);
      const persons = people.map((rows) => ({ rows, detours: [] }));
      for (const { outDetour: _, ...expected } of funnelFlows(persons, WINDOW.periodFrom, WINDOW.asOf)) {
        const found = tally.flows().find(({ stage }) => stage === expected.stage);
        const { personDays, ...flows } = found ?? { ...expected, personDays: 0 };
        expect(flows).toEqual(expected);
        expect(flows.start + flows.new + flows.inUp + flows.inDown - flows.outUp - flows.outDown).toBe(flows.end);
        let days = 0;
        for (let day = WINDOW.periodFrom; day <= WINDOW.asOf; day += 1)
          days += people.filter((rows) => rows.findLast((row) => row.effectiveOn <= day)?.to === flows.stage).length;
        expect(personDays).toBe(days);
      }
    }),
  );
});

test('a cohort has everybody once, by their first coming up in the window; a duration has every stay', () => {
  fc.assert(
    fc.property(fc.array(history, { maxLength: 8 }), (people) => {
      const tally = stageTally(WINDOW);
      for (const stay of people.flatMap((rows) => stays(rows))) tally.add(stay);
      for (const stage of STAGES) {
        const rank = stageRank(stage);
        const horizon = stage === 'super_customer' ? undefined : STAGE_HORIZONS[stage];
        const members = people.flatMap((rows) => {
          const at = rows.findIndex(
            (row) => row.to === stage && stageRank(row.from) < rank && row.effectiveOn >= WINDOW.from && !row.implied,
          );
          const on = rows[at]?.effectiveOn;
          const up = rows.slice(at + 1).find((row) => stageRank(row.to) > rank)?.effectiveOn;
          return on === undefined || horizon === undefined ? [] : [{ on, waited: up === undefined ? null : up - on }];
        });
        const cohort = tally.cohorts().filter((row) => row.stage === stage && !row.implied);
        expect(total(cohort)).toBe(members.length);
        expect(total(cohort.filter((row) => row.mature && row.moved && row.days <= (horizon ?? 0)))).toBe(
          members.filter(
            ({ on, waited }) => waited !== null && waited <= (horizon ?? 0) && WINDOW.asOf - on >= (horizon ?? 0),
          ).length,
        );
        const lasted = people.flatMap((rows) =>
          rows.flatMap((row, i) =>
            row.to === stage && !row.implied && row.effectiveOn >= WINDOW.from
              ? [(rows[i + 1]?.effectiveOn ?? WINDOW.asOf) - row.effectiveOn]
              : [],
          ),
        );
        const found = tally.durations().filter((row) => row.stage === stage);
        const inOrder = (days: readonly number[]) => days.toSorted((a, b) => a - b);
        expect(inOrder(found.flatMap((row) => Array.from({ length: row.people }, () => row.days)))).toEqual(
          inOrder(lasted),
        );
      }
    }),
  );
});

test('what came after the last day is not counted', () => {
  const tally = stageTally(WINDOW);
  const stay = { stage: 'profiled', came: 'new', implied: false, beforeOn: null, takenBack: false } as const;
  tally.add({ ...stay, enteredOn: WINDOW.asOf + 1, leftOn: null, left: null, upOn: null });
  expect([tally.cohorts(), tally.durations(), tally.flows()]).toEqual([[], [], []]);
});
