import { cohortConversion, type CohortConversion, proportion, type Proportion } from '@vivero/decision';
import { type Phrase, shareSentence, type StageCohort } from '@vivero/domain';

/** How many of those who come to a stage go on, in words and in figures. */
export interface StageConversion extends CohortConversion {
  readonly says: Phrase;
  /** Of all who came to the stage or past it, those who passed without standing there; they are not in the cohort. */
  readonly skipped: Proportion;
}

/** @param rows the cohorts of one stage */
export function stageConversion(rows: readonly StageCohort[], horizonDays: number): StageConversion {
  const conversion = cohortConversion(
    rows.filter((row) => !row.implied),
    horizonDays,
  );
  const people = (some: readonly StageCohort[]): number => some.reduce((sum, row) => sum + row.people, 0);
  const skipped = people(rows.filter((row) => row.implied));
  return {
    ...conversion,
    says: shareSentence('ui.stages.went_on', conversion.mature, { days: horizonDays }),
    skipped: proportion(skipped, people(rows)),
  };
}
