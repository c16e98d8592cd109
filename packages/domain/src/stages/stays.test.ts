import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stageAt, stageRank } from './stage.ts';
import { stageOn, type StageRow } from './stage-history.ts';
import { stays } from './stays.ts';
import { fold, START, type Told } from './testing/told-timeline.ts';

const profile = { completeness: 0.6, hasBasis: true, verifiedOn: START };
/** `day stage came, left day way, up day` and the marks, days counted from START. */
const told = (timeline: readonly Told[], asOf: number) =>
  stays(fold(timeline, asOf, { profile }).rows).map((stay) => {
    const day = (value: number | null): string => (value === null ? '-' : String(value - START));
    const marks = [stay.implied && 'implied', stay.takenBack && 'taken back'].filter(Boolean).join(' ');
    const way = `${stay.came}, left ${day(stay.leftOn)} ${stay.left ?? '-'}, up ${day(stay.upOn)}`;
    return `${day(stay.enteredOn)} ${stay.stage} ${way}, before ${day(stay.beforeOn)} ${marks}`.trim();
  });

test.each([
  {
    why: 'a purchase out of the blue passes two stages by implication',
    timeline: [
      [0, 'CT-V'],
      [5, 'TX-S'],
    ] as readonly Told[],
    asOf: 5,
    then: [
      '0 profiled new, left 0 up, up 0, before -',
      '0 reached up, left 5 up, up 5, before -',
      '5 interested up, left 5 up, up 5, before - implied',
      '5 in_need up, left 5 up, up 5, before - implied',
      '5 transacted up, left - -, up -, before -',
    ],
  },
  {
    why: 'the voided purchase takes its passages back, and the stay below it is not a success',
    timeline: [
      [0, 'CT-V'],
      [5, 'TX-S'],
      [15, 'TX-V', { about: 'e1' }],
    ] as readonly Told[],
    asOf: 15,
    then: [
      '0 profiled new, left 0 up, up 0, before -',
      '0 reached up, left 5 up, up -, before -',
      '5 interested up, left 5 up, up -, before - implied taken back',
      '5 in_need up, left 5 up, up -, before - implied taken back',
      '5 transacted up, left 15 down, up -, before - taken back',
      '15 reached down, left - -, up -, before 0',
    ],
  },
  {
    why: 'who cools down and comes up again has been here before, and came up from the first stay too',
    timeline: [
      [0, 'CT-V'],
      [95, 'CT-V'],
    ] as readonly Told[],
    asOf: 95,
    then: [
      '0 profiled new, left 0 up, up 0, before -',
      '0 reached up, left 90 down, up -, before -',
      '90 profiled down, left 95 up, up 95, before 0',
      '95 reached up, left - -, up -, before 0',
    ],
  },
])('$why', ({ timeline, asOf, then }) => {
  expect(told(timeline, asOf)).toEqual(then);
});

/** Any contiguous history: up by single steps, down by any. */
const histories = fc
  .array(fc.record({ gap: fc.nat({ max: 3 }), to: fc.nat({ max: 7 }), void: fc.boolean(), implied: fc.boolean() }), {
    maxLength: 12,
  })
  .map((steps) => {
    const rows: StageRow[] = [];
    let [rank, day] = [0, 0];
    for (const step of steps) {
      day += step.gap;
      while (rank !== step.to) {
        const to = rank < step.to ? rank + 1 : step.to;
        rows.push({
          from: stageAt(rank),
          to: stageAt(to),
          effectiveOn: day,
          recordedAt: null,
          evidenceIds: [],
          ruleVersion: 'test',
          cause: to < rank && step.void ? 'void' : 'evidence',
          implied: to < step.to && step.implied,
        });
        rank = to;
      }
    }
    return { rows, last: day };
  });

test('at the end of each day exactly the stay of the stage of that day goes on', () => {
  fc.assert(
    fc.property(histories, ({ rows, last }) => {
      const all = stays(rows);
      for (let day = -1; day <= last + 1; day += 1) {
        const on = all.filter((stay) => stay.enteredOn <= day && (stay.leftOn === null || stay.leftOn > day));
        const stage = stageOn(rows, day);
        expect(on.map((stay) => stay.stage)).toEqual(stage === 'unprofiled' ? [] : [stage]);
      }
    }),
  );
});

test('without voids, whoever leaves upwards has come up on that day, and whoever does not may later', () => {
  fc.assert(
    fc.property(histories, ({ rows }) => {
      const all = stays(rows.map((row) => ({ ...row, cause: 'evidence' as const })));
      for (const [i, stay] of all.entries()) {
        const higher = all.slice(i + 1).filter((later) => stageRank(later.stage) > stageRank(stay.stage));
        expect(stay.upOn).toBe(higher.length === 0 ? null : Math.min(...higher.map((later) => later.enteredOn)));
        if (stay.left === 'up') expect(stay.upOn).toBe(stay.leftOn);
      }
    }),
  );
});
