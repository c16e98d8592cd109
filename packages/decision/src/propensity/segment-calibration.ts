import { poissonInterval } from '../rates/poisson-interval.ts';
import type { DatedRows } from './dated-rows.ts';
import type { SegmentCalibration } from './propensity-card.ts';

/** Segments smaller than this are told together as those without one: their figures would be luck, and would point at people. */
const LEAST_ROWS = 50;

/** What was expected of each segment on the judged day and what came, the largest first. The chances are judged as they were, unadjusted. */
export function segmentCalibration(judged: DatedRows, chances: Float64Array): readonly SegmentCalibration[] {
  const counts = new Map<string | null, { rows: number; expected: number; happened: number }>();
  const size = Map.groupBy(judged.segments, (segment) => segment);
  judged.segments.forEach((own, i) => {
    const segment = (size.get(own)?.length ?? 0) < LEAST_ROWS ? null : own;
    const count = counts.get(segment) ?? { rows: 0, expected: 0, happened: 0 };
    count.rows += 1;
    count.expected += chances[i]!;
    count.happened += judged.outcomes[i]!;
    counts.set(segment, count);
  });
  return [...counts]
    .map(([segment, count]) => ({ segment, ...count, ...poissonInterval(count.happened) }))
    .toSorted((a, b) => b.rows - a.rows);
}
