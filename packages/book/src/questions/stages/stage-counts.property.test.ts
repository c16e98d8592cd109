import { dayOf, funnelFlows, STAGES, stays } from '@vivero/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemberSet } from '../../scope/member-set.ts';
import { stageTally } from '../../stage-tally.ts';
import { anyMoves, packed } from '../../testing/any-moves.ts';
import { testBook } from '../../testing/test-book.ts';
import { addStageCounts } from './add-stage-counts.ts';
import { stageCounts } from './stage-counts.ts';

const START = dayOf(2025, 1, 1);
const LAST = START + 400;
const history = anyMoves(START, LAST);
const inOrder = (rows: readonly object[]): readonly string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted();

test('the moves of the fold are counted as the stays of the readable histories are, for any scope and any day', () => {
  fc.assert(
    fc.property(
      fc.array(history, { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat({ max: 7 })),
      fc.integer({ min: 200, max: 430 }),
      (people, seen, asOfDay) => {
        const window = { asOf: Math.min(START + asOfDay, LAST), from: START + 60, periodFrom: START + 150 };
        const found = testBook(
          people.map((rows, member) => ({ member, moves: packed(rows) })),
          { asOf: LAST, buckets: 2 },
        );
        const scope = MemberSet.of(found.members, seen);
        // What comes after the day is not known on it.
        const known = people
          .filter((_, member) => scope.has(member))
          .map((rows) => rows.filter(({ effectiveOn }) => effectiveOn <= window.asOf));
        const tally = stageTally(window);
        for (const stay of known.flatMap((rows) => stays(rows))) tally.add(stay);
        for (const counts of [
          stageCounts(found, scope, window),
          addStageCounts(found.parts.map((part) => stageCounts(found, scope, window, [part]))),
        ]) {
          expect(inOrder(counts.cohorts)).toEqual(inOrder(tally.cohorts()));
          expect(inOrder(counts.durations)).toEqual(inOrder(tally.durations()));
          expect(inOrder(counts.movements)).toEqual(inOrder(tally.flows()));
        }
        // The accounts of definitions.md 2.3, and the same accounts told by walking through each history.
        const { movements } = stageCounts(found, scope, window);
        const walked = funnelFlows(
          known.map((rows) => ({ rows, detours: [] })),
          window.periodFrom,
          window.asOf,
        );
        for (const stage of STAGES) {
          const flow = movements.find((each) => each.stage === stage);
          const { outDetour: _, ...expected } = walked[STAGES.indexOf(stage)] ?? {};
          if (flow === undefined) continue;
          const { personDays, ...flows } = flow;
          expect(flows).toEqual(expected);
          expect(flow.start + flow.inUp + flow.inDown + flow.new - flow.outUp - flow.outDown).toBe(flow.end);
          expect(personDays).toBeGreaterThanOrEqual(0);
        }
      },
    ),
    { numRuns: 600 },
  );
}, 60_000);
