import { type Day, stageAt, type StageCause, type StageRow } from '@vivero/domain';
import fc from 'fast-check';
import { bookDay } from '../columns/book-time.ts';
import { causeNumber, packMove } from '../columns/packed-move.ts';

/**
 * The stage history of one customer from a day on: up by single steps, down by any, several moves on a day now and then, gaps on both
 * sides of the horizons, and falls by a void.
 */
export const anyMoves = (start: Day, last: Day): fc.Arbitrary<readonly StageRow[]> =>
  fc
    .array(
      fc.record({
        gap: fc.oneof(fc.constantFrom(0, 13, 14, 15, 30, 31, 60, 61, 90, 91), fc.nat({ max: 40 })),
        to: fc.nat({ max: 7 }),
        implied: fc.boolean(),
        cause: fc.constantFrom<StageCause>('decay', 'void', 'evidence'),
      }),
      { maxLength: 10 },
    )
    .map((steps) => {
      const rows: StageRow[] = [];
      let [rank, day] = [0, start];
      for (const { gap, to: goal, implied, cause } of steps) {
        day += gap;
        while (rank !== goal && day <= last) {
          const to = rank < goal ? rank + 1 : goal;
          const move = { from: stageAt(rank), to: stageAt(to), effectiveOn: day, implied: implied && to < goal };
          const why = to < rank ? cause : 'evidence';
          rows.push({ ...move, recordedAt: null, evidenceIds: [], ruleVersion: 'test', cause: why });
          rank = to;
        }
      }
      return rows;
    });

/** As the columns of the fold keep them. */
export const packed = (rows: readonly StageRow[]): readonly (readonly [number, number])[] =>
  rows.map(({ from, to, effectiveOn, implied, cause }) => [
    bookDay(effectiveOn),
    packMove(rankOf(from), rankOf(to), implied, causeNumber(cause)),
  ]);
const rankOf = (stage: StageRow['to']): number => [0, 1, 2, 3, 4, 5, 6, 7].find((rank) => stageAt(rank) === stage) ?? 0;
