import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../design/fields.css';
import { Skeleton } from '../design/skeleton.tsx';
import { useDayWords } from '../figures/use-day-words.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { QuestionWays } from '../questions/question-ways.tsx';
import { ConversionFigures } from '../stages/conversion-figures.tsx';
import { TeachingPage } from '../teaching/teaching-page.tsx';
import { ActiveSection } from './active-section.tsx';
import { BottleneckSection } from './bottleneck-section.tsx';
import { ChangeSection } from './change-section.tsx';
import './growth-page.css';
import { growthQuery } from './growth-query.ts';
import type { GrowthWish } from './growth-query.ts';
import { LettersSection } from './letters-section.tsx';

const PERIODS = [30, 90, 180, 365] as const;

/** New people, who of them stays and refers, who goes on from stage to stage, and why more or fewer did. */
export function GrowthPage() {
  const { t } = useTranslation();
  const day = useDayWords();
  const [wish, setWish] = useState<GrowthWish>({ days: 90, stage: 'transacted', by: 'bank_segment' });
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...growthQuery(wish),
    placeholderData: (old) => old,
  });
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  // Without anybody there is nothing to count: then the page says what it will be for.
  if (data?.of === 0) return <TeachingPage lesson="growth" />;
  return (
    <div className={isPlaceholderData ? 'page growth page-old' : 'page growth'}>
      <header>
        <h1>{t('ui.menu.growth')}</h1>
        <QuestionWays here="growth" />
      </header>
      <div className="growth-period fields">
        <label>
          {t('ui.growth.days')}
          <select value={wish.days} onChange={({ target }) => setWish({ ...wish, days: Number(target.value) })}>
            {PERIODS.map((days) => (
              <option key={days} value={days}>
                {t('ui.growth.days_of', { days })}
              </option>
            ))}
          </select>
        </label>
        {data && (
          <p>
            {t('ui.growth.period', {
              from: day(data.period.from),
              to: day(data.period.to),
              before: day(data.change.before.from),
              until: day(data.change.before.to),
            })}
          </p>
        )}
      </div>
      {!data && <Skeleton label={t('ui.growth.loading')} />}
      {data && (
        <>
          <LettersSection growth={data} />
          <ActiveSection days={wish.days} />
          <BottleneckSection bottleneck={data.bottleneck} />
          <ChangeSection change={data.change} wish={wish} onChange={setWish} />
          <section aria-labelledby="growth-conversions">
            <h2 id="growth-conversions">{t('ui.growth.conversions')}</h2>
            <ul className="growth-stages">
              {data.conversions.stages.map(({ stage, conversion }) => (
                <li key={stage}>
                  <h3>{t(`stage.${stage}`)}</h3>
                  <ConversionFigures conversion={conversion} from={data.conversions.from} />
                </li>
              ))}
            </ul>
          </section>
          <p className="page-foot">{t('ui.growth.foot', { ms: data.ms, day: day(data.day) })}</p>
        </>
      )}
    </div>
  );
}
