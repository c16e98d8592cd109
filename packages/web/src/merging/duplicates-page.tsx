import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { LikePeople } from '../api/wire.ts';
import { showToast } from '../design/show-toast.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import './duplicates-page.css';
import { MergeSheet } from './merge-sheet.tsx';

/** Records that may be one person, the likeliest first: compared and merged, or called two people. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<readonly [string, string]>();
  const { data, error, refetch } = useQuery({
    queryKey: ['duplicates'],
    queryFn: () => answer(api.GET('/api/customers/duplicates')),
  });
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.merging.loading')} />;
  return (
    <div className="page duplicates">
      <h1>{t('ui.merging.title')}</h1>
      <p>{t('ui.merging.text')}</p>
      {data.pairs.length === 0 ? (
        <div className="duplicates-none">
          <h2>{t('ui.merging.empty_title')}</h2>
          <p>{t('ui.merging.empty_text')}</p>
        </div>
      ) : (
        <ul aria-label={t('ui.merging.list')}>
          {data.pairs.map((pair) => (
            <LikePair key={pair.people.map(({ customerId }) => customerId).join()} pair={pair} onCompare={setOpen} />
          ))}
        </ul>
      )}
      {open && <MergeSheet pair={open} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

interface LikePairProps {
  readonly pair: LikePeople['pairs'][number];
  readonly onCompare: (pair: readonly [string, string]) => void;
}

function LikePair({ pair: { alike, people }, onCompare }: LikePairProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const [one, other] = people;
  const apart = useMutation({
    mutationFn: (pair: { one: string; other: string }) => answer(api.POST('/api/customers/apart', { body: pair })),
    onSuccess: async () => {
      showToast({ text: t('ui.merging.kept_apart', { one: one?.name ?? '', other: other?.name ?? '' }) });
      await client.invalidateQueries({ queryKey: ['duplicates'] });
    },
    onError: (failure) => showToast({ text: text(failure) }),
  });
  if (!one || !other) return null;
  const names = { one: one.name, other: other.name };
  return (
    <li className="like-pair">
      <div>
        <strong>{one.name}</strong> · <strong>{other.name}</strong>
        <p>{alike.map((kind) => t(`ui.merging.alike.${kind}`)).join(' · ')}</p>
      </div>
      <button
        type="button"
        className="quiet"
        onClick={() => apart.mutate({ one: one.customerId, other: other.customerId })}
      >
        {t('ui.merging.two_people')}
      </button>
      <button
        type="button"
        className="button"
        aria-label={t('ui.merging.compare_who', names)}
        onClick={() => onCompare([one.customerId, other.customerId])}
      >
        {t('ui.merging.compare')}
      </button>
    </li>
  );
}
