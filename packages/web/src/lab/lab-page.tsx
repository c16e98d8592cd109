import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LabResults } from '../api/wire.ts';
import { CommandLine } from '../design/command-line.tsx';
import { Skeleton } from '../design/skeleton.tsx';
import { useDayText } from '../language/use-day-text.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { QuestionWays } from '../questions/question-ways.tsx';
import './lab-page.css';
import { labQuery } from './lab-query.ts';
import { LabWorld } from './lab-world.tsx';

const RUN = './vivero lab run --worlds all --save';

/** What ways of spending the same hours bring in synthetic banks: intervals by world, each marked as simulated. */
export function LabPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(labQuery);
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  return (
    <div className="page lab">
      <header>
        <h1>{t('ui.menu.lab')}</h1>
        <QuestionWays here="lab" />
      </header>
      <p className="page-says">{t('ui.lab.intro')}</p>
      {!data && <Skeleton label={t('ui.lab.loading')} />}
      {data?.kept === null && (
        <div className="panel">
          <h2>{t('ui.lab.none')}</h2>
          <p>{t('ui.lab.none_text')}</p>
          <CommandLine>{RUN}</CommandLine>
        </div>
      )}
      {data?.kept && <Kept keptOn={data.kept.keptOn} results={data.kept.results} />}
    </div>
  );
}

function Kept({ keptOn, results }: { readonly keptOn: string; readonly results: LabResults }) {
  const { t } = useTranslation();
  const day = useDayText();
  const { customers, weeks, seeds, worlds } = results;
  return (
    <>
      <p>{t('lab.setup', { banks: seeds.length, customers, weeks })}</p>
      <p>{t('lab.comparison')}</p>
      {worlds.map((each) => (
        <LabWorld key={each.world} {...each} />
      ))}
      <p className="page-foot">{t('lab.more')}</p>
      <p className="page-foot">{t('ui.lab.foot', { day: day(keptOn), seeds: seeds.join(', ') })}</p>
    </>
  );
}
