import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { moneyShort } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { useDayWords } from '../figures/use-day-words.ts';
import { useLanguage } from '../language/use-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { rewardsQuery } from './referral-queries.ts';

/** What is owed, by number and not by name; one tap writes down that it was handed over. */
export function RewardsSection() {
  const { t } = useTranslation();
  const text = useProblemText();
  const language = useLanguage();
  const day = useDayWords();
  const client = useQueryClient();
  const { data, error } = useQuery(rewardsQuery);
  const pay = useMutation({
    mutationFn: (arrivalId: string) =>
      answer(api.POST('/api/referrals/rewards/{arrivalId}/paid', { params: { path: { arrivalId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: rewardsQuery.queryKey }),
  });
  const failure = error ?? pay.error;
  const owed = data?.rewards.filter(({ paidAt }) => paidAt === null) ?? [];
  return (
    <section aria-labelledby="referrals-rewards">
      <h2 id="referrals-rewards">{t('ui.referrals.rewards')}</h2>
      {failure && <p role="alert">{text(failure)}</p>}
      {data && owed.length === 0 && <p>{t('ui.referrals.rewards_none')}</p>}
      <ul>
        {owed.map(({ arrivalId, amount, earnedAt }) => (
          <li key={arrivalId}>
            <span>{moneyShort(amount, language)}</span>
            <small>
              {t('ui.referrals.earned_on', { day: day(earnedAt.slice(0, 10)) })} · {arrivalId.slice(-6).toUpperCase()}
            </small>
            <button type="button" className="button" disabled={pay.isPending} onClick={() => pay.mutate(arrivalId)}>
              {t('ui.referrals.pay')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
