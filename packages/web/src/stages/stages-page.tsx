import { useQuery } from '@tanstack/react-query';
import type { Stage } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { StageOverview } from '../api/wire.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { useDayWords } from '../figures/use-day-words.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { QuestionWays } from '../questions/question-ways.tsx';
import { LeakPanel } from './leak-panel.tsx';
import { StageStep } from './stage-step.tsx';
import './stages-page.css';
import { stagesQuery } from './stages-query.ts';

/** The seven steps, from a name on a list to an advocate: who stands where, who goes on, who is stuck, who falls back. */
export function StagesPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(stagesQuery);
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.stages.loading')} />;
  return (
    <div className="page stages">
      <header>
        <h1>{t('ui.stages.title')}</h1>
        <QuestionWays />
      </header>
      {data.window === null ? <p>{t('ui.stages.none_yet')}</p> : <Ladder overview={data} window={data.window} />}
    </div>
  );
}

interface LadderProps {
  readonly overview: StageOverview;
  readonly window: NonNullable<StageOverview['window']>;
}

function Ladder({ overview, window }: LadderProps) {
  const { t } = useTranslation();
  const day = useDayWords();
  const { asOf, total, detoured, steps, leak, withoutEvidence } = overview;
  const unprofiled = steps.find((step) => step.stage === 'unprofiled')?.customers;
  const on = { day: day(asOf ?? overview.todayOn) };
  return (
    <>
      <p className="page-says">
        {t('ui.sentences', {
          first: t('ui.stages.intro'),
          next:
            typeof total === 'number'
              ? t('ui.stages.as_of', { ...on, count: total })
              : t('ui.sentences', { first: t('ui.stages.as_of_masked', on), next: t('ui.stages.masked_note') }),
        })}
      </p>
      <LeakPanel leak={leak} />
      <ol className="stages-ladder">
        {steps.flatMap(({ stage, numbers, customers }) =>
          stage === 'unprofiled' || numbers === null
            ? []
            : [
                <StageStep
                  key={stage}
                  stage={stage}
                  customers={customers}
                  numbers={numbers}
                  from={window.from}
                  leakiest={leak.stage === stage}
                  silent={sourcesOf(stage, withoutEvidence)}
                />,
              ],
        )}
      </ol>
      <div className="stages-beside">
        {typeof unprofiled === 'number' && <p>{t('ui.stages.unprofiled', { count: unprofiled })}</p>}
        {typeof detoured === 'number' && <p>{t('ui.stages.set_aside', { count: detoured })}</p>}
        {steps.some(({ customers }) => typeof customers !== 'number') && <p>{t('ui.stages.masked_note')}</p>}
      </div>
    </>
  );
}

const sourcesOf = (stage: Stage, silent: StageOverview['withoutEvidence']): readonly string[] =>
  silent.find((each) => each.stage === stage)?.sources ?? [];
