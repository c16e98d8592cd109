import { CLAIM_DAYS, LOCALES } from '@vivero/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { LeadPool } from '../api/wire.ts';
import { useSegmentText } from '../customers/use-segment-text.ts';
import { showToast } from '../design/show-toast.ts';
import { useLanguage } from '../language/use-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';

export interface PoolLeadProps {
  readonly lead: LeadPool['leads'][number];
  readonly dayText: (day: string) => string;
  /** The book that a claim goes to; null = this person claims nothing. */
  readonly book: number | null;
}

/** A contact without a name: what speaks for getting to know them. */
export function PoolLead({ lead, dayText, book }: PoolLeadProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const segmentText = useSegmentText();
  const list = new Intl.ListFormat(LOCALES[useLanguage()]);
  const client = useQueryClient();
  const { customerId, place, segment, needs } = lead;
  const claim = useMutation({
    mutationFn: (rm: number) =>
      answer(api.POST('/api/pool/{customerId}/claim', { params: { path: { customerId } }, body: { rm } })),
    onSuccess: () => showToast({ text: t('ui.pool.claimed', { days: CLAIM_DAYS }) }),
    onError: (failure) => showToast({ text: text(failure) }),
    // Claimed or not, the pool is another one than it was on the page.
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: ['pool'] }), client.resetQueries({ queryKey: ['customers'] })]),
  });
  const facts = [
    segment === null ? null : segmentText(segment),
    t(`relation.${lead.relation}`),
    lead.source,
    t(`ui.pool.basis.${lead.basis}`),
    t('ui.pool.since', { day: dayText(lead.since) }),
    t('ui.pool.returned', { count: lead.returned }),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <li className="pool-lead">
      <div>
        <h3>{place === null ? t('ui.pool.somewhere') : t('ui.pool.somebody', { place })}</h3>
        <p className="pool-facts">{facts.join(' · ')}</p>
        {needs.length > 0 && (
          <p>{t('ui.pool.expected', { needs: list.format(needs.map((need) => t(`need.${need}`))) })}</p>
        )}
      </div>
      {book !== null && (
        <button type="button" className="button" disabled={claim.isPending} onClick={() => claim.mutate(book)}>
          {t('ui.pool.claim')}
        </button>
      )}
    </li>
  );
}
