import type { StageMovement } from '@vivero/domain';
import type { StageCounts } from './stage-counts.ts';

/** What was counted in disjoint parts, together. */
export function addStageCounts(counted: readonly StageCounts[]): StageCounts {
  return {
    cohorts: people(counted.flatMap(({ cohorts }) => cohorts)),
    durations: people(counted.flatMap(({ durations }) => durations)),
    movements: [
      ...Map.groupBy(
        counted.flatMap(({ movements }) => movements),
        ({ stage }) => stage,
      ).values(),
    ].map((rows) => rows.reduce(together)),
  };
}

/** Rows that differ only in their people become one. */
function people<Row extends { readonly people: number }>(rows: readonly Row[]): readonly Row[] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify({ ...row, people: 0 }));
  return [...groups.values()].map((same) => ({
    ...(same[0] as Row),
    people: same.reduce((sum, row) => sum + row.people, 0),
  }));
}

const together = (a: StageMovement, b: StageMovement): StageMovement => ({
  stage: a.stage,
  start: a.start + b.start,
  end: a.end + b.end,
  new: a.new + b.new,
  inUp: a.inUp + b.inUp,
  inDown: a.inDown + b.inDown,
  outUp: a.outUp + b.outUp,
  outDown: a.outDown + b.outDown,
  personDays: a.personDays + b.personDays,
});
