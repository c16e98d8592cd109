import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LOCALES, REFERRAL_VERDICTS } from '@vivero/domain';
import type { ReferralVerdict } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { ReferralReviews } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import { useLanguage } from '../language/use-language.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import { referralReviewsQuery } from './traffic-queries.ts';

/** Referrals that look made for the reward, for a lead to look at: the signs in words, and two answers. */
export function ReviewsSection() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(referralReviewsQuery);
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  // The people above are on their way at the same time, and say so for both.
  if (!data) return null;
  return (
    <section aria-labelledby="traffic-reviews">
      <h2 id="traffic-reviews">{t('ui.traffic.reviews')}</h2>
      <p className="page-says">
        {t(data.reviews.length === 0 ? 'ui.traffic.reviews_none' : 'ui.traffic.reviews_note')}
      </p>
      <ul className="traffic-leaving">
        {data.reviews.map((review) => (
          <Review key={review.customerId} review={review} />
        ))}
      </ul>
    </section>
  );
}

function Review({ review }: { readonly review: ReferralReviews['reviews'][number] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const list = new Intl.ListFormat(LOCALES[useLanguage()]);
  const { customerId, name, signals, rule, referrals } = review;
  const decide = useMutation({
    mutationFn: (verdict: ReferralVerdict) =>
      answer(api.POST('/api/traffic/reviews/{customerId}', { params: { path: { customerId } }, body: { verdict } })),
    onSuccess: () => client.invalidateQueries({ queryKey: referralReviewsQuery.queryKey }),
  });
  return (
    <li>
      <p>
        <Link {...toCustomer(customerId)}>{name}</Link>{' '}
        <small>
          {rule}: {list.format(signals.map((signal) => t(`ui.traffic.signal.${signal}`)))}
        </small>
      </p>
      <p>{t('ui.traffic.brought', { names: list.format(referrals.map((each) => each.name)) })}</p>
      {decide.error && <p role="alert">{problemText(decide.error)}</p>}
      <p className="traffic-verdicts">
        {REFERRAL_VERDICTS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className="quiet"
            disabled={decide.isPending}
            onClick={() => decide.mutate(verdict)}
          >
            {t(`ui.traffic.verdict.${verdict}`)}
          </button>
        ))}
      </p>
    </li>
  );
}
