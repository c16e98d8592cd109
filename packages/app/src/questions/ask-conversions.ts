import { type Actor, formatDay, type Masked, type Stage, STAGE_HORIZONS, STAGES } from '@vivero/domain';
import { cohortCells } from '../stages/cohort-cells.ts';
import { stageConversion, type StageConversion } from '../stages/stage-conversion.ts';
import { stageWindows } from '../stages/stage-windows.ts';
import { hideSmall } from './hide-small.ts';
import type { QuestionDeps } from './question-deps.ts';
import { askBook, isMasked, type Standing } from './ask-book.ts';

export interface ConversionReport extends Standing {
  /** First day of those who are counted. */
  readonly from: string;
  /** In order; nobody goes on from the last stage. */
  readonly stages: readonly { readonly stage: Stage; readonly conversion: StageConversion | Masked }[];
}

/** Who goes on from each stage, of those who came to it: as the page of the stages tells it, from the book. */
export async function askConversions(deps: QuestionDeps, actor: Actor): Promise<ConversionReport> {
  const { answer, standing, asOf } = await askBook(deps, actor, ({ ask, asOf: today }) =>
    ask({ ask: 'stages', window: { asOf: today, ...stageWindows(today) } }),
  );
  const { cohorts } = answer;
  return {
    ...standing,
    from: formatDay(stageWindows(asOf).from),
    stages: STAGES.filter((stage) => stage !== 'super_customer').map((stage) => {
      const rows = cohorts.filter((row) => row.stage === stage);
      const conversion = stageConversion(rows, STAGE_HORIZONS[stage]);
      return { stage, conversion: isMasked(actor) ? hideSmall(conversion, cohortCells(conversion)) : conversion };
    }),
  };
}
