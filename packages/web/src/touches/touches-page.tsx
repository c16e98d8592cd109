import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LOCALES, type TouchWord, wordsAbout } from '@vivero/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { TouchLine } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { useLanguage } from '../language/use-language.ts';
import { useSay } from '../language/use-say.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import './touches-page.css';

const STATES = [
  'unknown',
  'task',
  'held',
  'ready',
  'refused',
  'sent',
  'delivered',
  'bounced',
  'failed',
  'expired',
] as const;

/** What goes out to the own customers: what waits and why, what a rule has refused, and what nobody knows about, with two answers to give. */
export function TouchesPage() {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const [state, setState] = useState<(typeof STATES)[number]>('unknown');
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['touches', state],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/touches', { params: { query: { state, ...(pageParam && { before: pageParam }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const settle = useMutation({
    mutationFn: ({ touchId, word }: { touchId: string; word: TouchWord }) =>
      answer(api.POST('/api/touches/{touchId}', { params: { path: { touchId } }, body: { word } })),
    onSettled: () => client.invalidateQueries({ queryKey: ['touches'] }),
  });
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  const counts = data?.pages[0]?.counts;
  const touches = data?.pages.flatMap((page) => page.touches) ?? [];
  return (
    <div className="page touches">
      <h1>{t('ui.touches.title')}</h1>
      <fieldset>
        <legend className="unseen">{t('ui.touches.state')}</legend>
        {STATES.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={each === state}
            onClick={() => setState(each)}
          >
            {t(`touch_state.${each}`)} {counts?.[each] ?? ''}
          </button>
        ))}
      </fieldset>
      {settle.error && <p role="alert">{text(settle.error)}</p>}
      {state === 'unknown' && touches.length > 0 && <p>{t('ui.touches.unknown_hint')}</p>}
      {!data && <Skeleton label={t('ui.touches.title')} />}
      {data && touches.length === 0 && <p>{t('ui.touches.none')}</p>}
      <ul>
        {touches.map((touch) => (
          <TouchRow
            key={touch.touchId}
            touch={touch}
            waits={settle.isPending}
            onSay={(word) => settle.mutate({ touchId: touch.touchId, word })}
          />
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="button" onClick={() => void fetchNextPage()}>
          {t('ui.touches.more')}
        </button>
      )}
    </div>
  );
}

interface TouchRowProps {
  readonly touch: TouchLine;
  readonly waits: boolean;
  readonly onSay: (word: TouchWord) => void;
}

function TouchRow({ touch, waits, onSay }: TouchRowProps) {
  const { t } = useTranslation();
  const say = useSay();
  const moment = new Intl.DateTimeFormat(LOCALES[useLanguage()], { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li>
      <Link {...toCustomer(touch.customerId)}>{touch.customerName}</Link> {t(`medium.${touch.medium}`)} ·{' '}
      {moment.format(new Date(touch.requestedAt))}
      {touch.reasons.map((reason) => (
        <p key={reason.key}>{say(reason)}</p>
      ))}
      {touch.evidence.map(({ kind, occurredAt }) => (
        <p key={`${kind} ${occurredAt}`}>
          {t(`touch_evidence.${kind}`)} · {moment.format(new Date(occurredAt))}
        </p>
      ))}
      {touch.state === 'held' && <p>{t('ui.touches.until', { moment: moment.format(new Date(touch.dueAt)) })}</p>}
      {wordsAbout(touch.state).map((word) => (
        <button key={word} type="button" className="button" disabled={waits} onClick={() => onSay(word)}>
          {t(`ui.touches.${word}`)}
        </button>
      ))}
    </li>
  );
}
