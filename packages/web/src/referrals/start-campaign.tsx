import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { MOST_REWARDS, REWARD_CONDITIONS, wholeUnits } from '@vivero/domain';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { NewReferralCampaign } from '../api/wire.ts';
import { fieldText } from '../customer/field-text.ts';
import { useLanguage } from '../language/use-language.ts';
import { materialsQuery } from '../materials/materials-query.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { campaignsQuery, figuresQuery } from './referral-queries.ts';

/** Marketing starts a campaign. What may not be promised is refused by the rules, with their number. */
export function StartCampaign() {
  const { t } = useTranslation();
  const text = useProblemText();
  const language = useLanguage();
  const client = useQueryClient();
  const { session } = useRouteContext({ from: '/inside' });
  const { currency } = session.bank;
  const [what, setWhat] = useState('');
  const shelf = useQuery(materialsQuery);
  const condition = REWARD_CONDITIONS.find((each) => each === what) ?? null;
  const start = useMutation({
    mutationFn: (body: NewReferralCampaign) => answer(api.POST('/api/referrals/campaigns', { body })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: campaignsQuery.queryKey });
      await client.invalidateQueries({ queryKey: figuresQuery.queryKey });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    start.mutate({
      name: fieldText(form, 'name'),
      condition,
      productId: condition === 'product' ? fieldText(form, 'product') : null,
      rewardMinor: condition === null ? 0 : wholeUnits(Number(fieldText(form, 'amount')), currency).minor,
      cap: Number(fieldText(form, 'cap')),
      endsOn: fieldText(form, 'endsOn'),
    });
  };
  const products = new Map(
    (shelf.data?.needs ?? []).flatMap((need) =>
      need.products.map((product) => [product.productId, product.name[language]]),
    ),
  );
  return (
    <details>
      <summary>{t('ui.referrals.start')}</summary>
      <form className="fields" onSubmit={submit}>
        <label>
          {t('ui.referrals.name')}
          <input name="name" required maxLength={80} />
        </label>
        <label>
          {t('ui.referrals.ends_on')}
          <input name="endsOn" type="date" required min={session.bank.todayOn} />
        </label>
        <label>
          {t('ui.referrals.what_for')}
          <select value={what} onChange={({ target }) => setWhat(target.value)}>
            <option value="">{t('ui.referrals.no_reward')}</option>
            {REWARD_CONDITIONS.map((each) => (
              <option key={each} value={each}>
                {t(`ui.referrals.condition.${each}`)}
              </option>
            ))}
          </select>
        </label>
        {condition === 'product' && (
          <label>
            {t('ui.referrals.product')}
            <select name="product" required>
              {[...products].map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {condition !== null && (
          <label>
            {t('ui.referrals.amount', { currency })}
            <input name="amount" type="number" inputMode="numeric" required min={1} />
          </label>
        )}
        <label>
          {t('ui.referrals.cap')}
          <input name="cap" type="number" inputMode="numeric" required min={1} max={MOST_REWARDS} defaultValue={5} />
        </label>
        {start.error && <p role="alert">{text(start.error)}</p>}
        <button type="submit" className="button button-main" disabled={start.isPending}>
          {t('ui.referrals.start')}
        </button>
      </form>
    </details>
  );
}
