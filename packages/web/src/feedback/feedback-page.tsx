import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouteContext } from '@tanstack/react-router';
import { sightOf } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { Feedback } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import { showToast } from '../design/show-toast.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { OnTap } from '../figures/on-tap.tsx';
import { ShareFigures } from '../figures/share-figures.tsx';
import { useDayText } from '../language/use-day-text.ts';
import { ClockMark } from '../marks/clock-mark.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import './feedback-page.css';
import { ThemeRow } from './theme-row.tsx';
import { useTopic } from './use-topic.ts';

const feedbackQuery = queryOptions({
  queryKey: ['feedback'],
  queryFn: ({ signal }) => answer(api.GET('/api/feedback', { signal })),
  staleTime: 30_000,
});

/** What customers say should be other: themes to decide about, and one's own customers to be told what became of theirs. */
export function FeedbackPage() {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/inside' });
  const { data, error, refetch } = useQuery(feedbackQuery);
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.feedback.title')} />;
  const decides = sightOf(session.user.role, 'decide_feedback') !== 'none';
  return (
    <div className="feedback">
      <h1>{t('ui.feedback.title')}</h1>
      <p className="page-says">{t(data.themes.length === 0 ? 'ui.feedback.none' : 'ui.feedback.says')}</p>
      {data.own !== null && data.own.length > 0 && <Own own={data.own} onTime={data.onTime} />}
      {data.themes.length > 0 && (
        <section aria-labelledby="feedback-themes">
          <h2 id="feedback-themes">{t('ui.feedback.themes')}</h2>
          <ul>
            {data.themes.map((theme) => (
              <ThemeRow key={theme.themeId} theme={theme} decides={decides} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** What the own customers said, those first who wait for an answer. */
function Own({ own, onTime }: { readonly own: NonNullable<Feedback['own']>; readonly onTime: Feedback['onTime'] }) {
  const { t } = useTranslation();
  const day = useDayText();
  const topic = useTopic();
  const client = useQueryClient();
  const text = useProblemText();
  const tell = useMutation({
    mutationFn: (feedbackId: string) =>
      answer(api.POST('/api/feedback/{feedbackId}/told', { params: { path: { feedbackId } } })),
    onError: (failure) => showToast({ text: text(failure) }),
    onSettled: () => client.invalidateQueries({ queryKey: feedbackQuery.queryKey }),
  });
  return (
    <section aria-labelledby="feedback-own">
      <h2 id="feedback-own">{t('ui.feedback.own')}</h2>
      {onTime !== null && !('noBase' in onTime) && (
        <OnTap says={t('ui.feedback.on_time', onTime)}>
          <ShareFigures share={onTime} />
        </OnTap>
      )}
      <ul>
        {own
          .toSorted((a, b) => Number(b.toTell) - Number(a.toTell))
          .map((item) => (
            <li key={item.feedbackId}>
              <p>
                <Link {...toCustomer(item.customerId)}>{item.name}</Link> {topic(item)}{' '}
                <small>
                  {t(`ui.feedback.state.${item.state}`)}
                  {item.toTell && ` · ${t('ui.feedback.to_tell')}`}
                  {item.toldAt !== null && ` · ${t('ui.feedback.told')}`}
                </small>{' '}
                {item.clock !== null && item.clock.state !== 'running' && (
                  <ClockMark running>
                    {t(item.clock.state === 'late' ? 'ui.feedback.late' : 'ui.feedback.clock', {
                      day: day(item.clock.until),
                    })}
                  </ClockMark>
                )}
              </p>
              {item.toTell && (
                <button type="button" className="button" onClick={() => tell.mutate(item.feedbackId)}>
                  {t('ui.feedback.tell')}
                </button>
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}
