import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../design/skeleton.tsx';
import { useDayWords } from '../figures/use-day-words.ts';
import { QuestionWays } from '../questions/question-ways.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { SegmentLine } from './segment-line.tsx';
import { segmentsQuery } from './segments-queries.ts';
import './segments-page.css';

const NEW = { to: '/segments/$segmentId', params: { segmentId: 'new' } } as const;

/** The segments that somebody keeps and those that others share, each with its size now. */
export function SegmentsPage() {
  const { t } = useTranslation();
  const day = useDayWords();
  const { data, error, refetch } = useQuery(segmentsQuery);
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  return (
    <div className="page segments">
      <header>
        <h1>{t('ui.segments.title')}</h1>
        <QuestionWays here="segments" />
        <Link {...NEW} className="button button-main">
          {t('ui.segments.new')}
        </Link>
      </header>
      <p className="page-says">{t('ui.segments.intro')}</p>
      {!data && <Skeleton label={t('ui.segments.loading')} />}
      {data?.segments.length === 0 && (
        <div className="segments-none">
          <h2>{t('ui.segments.none')}</h2>
          <p>{t('ui.segments.none_text')}</p>
        </div>
      )}
      {data && data.segments.length > 0 && (
        <>
          <ul className="segments-list">
            {data.segments.map((segment) => (
              <SegmentLine key={segment.segmentId} segment={segment} of={data.of} />
            ))}
          </ul>
          <p className="page-foot">{t('ui.segments.counted', { ms: data.ms, day: day(data.day) })}</p>
        </>
      )}
    </div>
  );
}
