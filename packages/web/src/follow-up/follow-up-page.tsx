import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { FollowUp, PromiseView, Settling } from '../api/wire.ts';
import { showToast } from '../design/show-toast.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { useAgreed } from '../language/use-agreed.ts';
import { useDayText } from '../language/use-day-text.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import './follow-up-page.css';
import { followUpQuery } from './follow-up-query.ts';
import { MissingSection } from './missing-section.tsx';
import { PromiseRow } from './promise-row.tsx';
import { ServiceSection } from './service-section.tsx';
import { TaskRow } from './task-row.tsx';

const GROUPS = ['late', 'today', 'week', 'later'] as const;

function groupOf({ dueOn }: Pick<PromiseView, 'dueOn'>, { todayOn, weekUntil }: FollowUp): (typeof GROUPS)[number] {
  if (dueOn < todayOn) return 'late';
  if (dueOn === todayOn) return 'today';
  return dueOn <= weekUntil ? 'week' : 'later';
}

/** What was agreed, by the day on which it is due, and what became of the rest. */
export function FollowUpPage() {
  const { t } = useTranslation();
  const agreed = useAgreed();
  const day = useDayText();
  const text = useProblemText();
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(followUpQuery);
  const settle = useMutation({
    mutationFn: ({ promiseId, settling }: { promiseId: string; settling: Settling }) =>
      answer(api.POST('/api/promises/{promiseId}', { params: { path: { promiseId } }, body: settling })),
    // The row leaves at once, and comes back with a sentence where the server did not take it.
    onMutate: async ({ promiseId }) => {
      await client.cancelQueries(followUpQuery);
      const before = client.getQueryData(followUpQuery.queryKey);
      client.setQueryData(
        followUpQuery.queryKey,
        before && { ...before, open: before.open.filter((promise) => promise.promiseId !== promiseId) },
      );
      return { before };
    },
    onError: (failure, _settled, context) => {
      client.setQueryData(followUpQuery.queryKey, context?.before);
      showToast({ text: text(failure) });
    },
    onSettled: () => client.invalidateQueries(),
  });
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.menu.follow_up')} />;
  return (
    <div className="follow-up">
      <header>
        <h1>{t('ui.menu.follow_up')}</h1>
        <nav aria-label={t('ui.menu.follow_up')}>
          <Link to="/morning">{t('ui.follow_up.morning')}</Link>
          <Link to="/evening">{t('ui.follow_up.evening')}</Link>
          <Link to="/feedback">{t('ui.feedback.title')}</Link>
          <Link to="/touches">{t('ui.touches.title')}</Link>
        </nav>
      </header>
      <ServiceSection service={data.service} />
      <MissingSection />
      {data.open.length + data.tasks.length === 0 && <p className="follow-up-none">{t('ui.follow_up.none')}</p>}
      {GROUPS.map((group) => {
        const promises = data.open.filter((promise) => groupOf(promise, data) === group);
        const tasks = data.tasks.filter((task) => groupOf(task, data) === group);
        if (promises.length + tasks.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`follow-up-${group}`}>
            <h2 id={`follow-up-${group}`}>{t(`ui.follow_up.${group}`)}</h2>
            <ul>
              {tasks.map((task) => (
                <TaskRow key={task.touchId} task={task} />
              ))}
              {promises.map((promise) => (
                <PromiseRow
                  key={promise.promiseId}
                  promise={promise}
                  todayOn={data.todayOn}
                  onSettle={(settling) => settle.mutate({ promiseId: promise.promiseId, settling })}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {data.ended.length > 0 && (
        <details>
          <summary>{t('ui.follow_up.ended')}</summary>
          <ul className="follow-up-ended">
            {data.ended.map((promise) => (
              <li key={promise.promiseId}>
                <strong>{promise.customerName}</strong> {agreed(promise.agreed)}
                <small>
                  {day(promise.dueOn)} · {t(`ui.follow_up.state.${promise.state}`)}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
