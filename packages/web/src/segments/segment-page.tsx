import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../design/skeleton.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { SegmentBuilder } from './segment-builder.tsx';
import { segmentChoicesQuery, segmentsQuery } from './segments-queries.ts';
import './segment-page.css';

/** A new segment, or one that is kept: its conditions, how many they mean, and who. */
export function SegmentPage() {
  const { t } = useTranslation();
  const { segmentId } = useParams({ from: '/inside/segments/$segmentId' });
  const saved = useQuery(segmentsQuery);
  const choices = useQuery(segmentChoicesQuery);
  const error = saved.error ?? choices.error;
  if (error)
    return (
      <PageProblem
        failure={error}
        onRetry={() => {
          void saved.refetch();
          void choices.refetch();
        }}
      />
    );
  if (!saved.data || !choices.data) return <Skeleton label={t('ui.segments.loading')} />;
  const kept = saved.data.segments.find((segment) => segment.segmentId === segmentId);
  if (kept === undefined && segmentId !== 'new') return <NoSuchSegment />;
  return (
    <SegmentBuilder
      key={segmentId}
      kept={kept}
      choices={choices.data}
      others={saved.data.segments.filter((segment) => segment.segmentId !== segmentId && segment.definition !== null)}
    />
  );
}

/** The address of one that was removed, or of somebody else's. */
function NoSuchSegment() {
  const { t } = useTranslation();
  return (
    <div className="page-problem">
      <h1>{t('ui.problem.not_found')}</h1>
      <Link to="/segments" className="button">
        {t('ui.segments.title')}
      </Link>
    </div>
  );
}
