import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { JURISDICTIONS } from '@vivero/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { BankSettings } from '../api/wire.ts';
import { showToast } from '../design/show-toast.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import '../design/fields.css';
import './administration-form.css';

/** Whose bank this is, in which money and time zone, and by which country's rules people are contacted. */
export function BankForm() {
  const { data } = useQuery({ queryKey: ['bank'], queryFn: () => answer(api.GET('/api/bank')) });
  return data ? <Settings key={JSON.stringify(data)} settings={data} /> : null;
}

function Settings({ settings }: { readonly settings: BankSettings }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const [wish, setWish] = useState(settings);
  const save = useMutation({
    mutationFn: () => answer(api.PATCH('/api/bank', { body: wish })),
    onSuccess: async () => {
      showToast({ text: t('ui.administration.saved') });
      await client.invalidateQueries();
    },
  });
  const put = (change: Partial<BankSettings>) => setWish({ ...wish, ...change });
  return (
    <form
      className="administration-form fields"
      aria-labelledby="bank-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2 id="bank-form">{t('ui.administration.bank')}</h2>
      <label>
        {t('ui.administration.name')}
        <input required maxLength={120} value={wish.name} onChange={(event) => put({ name: event.target.value })} />
      </label>
      <label>
        {t('ui.administration.rules')}
        <select
          value={wish.jurisdiction}
          onChange={(event) => put({ jurisdiction: event.target.value as BankSettings['jurisdiction'] })}
        >
          {JURISDICTIONS.map((rules) => (
            <option key={rules} value={rules}>
              {t(`jurisdiction.${rules}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.administration.zone')}
        <select value={wish.timeZone} onChange={(event) => put({ timeZone: event.target.value })}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.administration.currency')}
        <select value={wish.currency} onChange={(event) => put({ currency: event.target.value })}>
          {Intl.supportedValuesOf('currency').map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </select>
        <small>{t('ui.administration.currency_hint')}</small>
      </label>
      {save.error && <p role="alert">{text(save.error)}</p>}
      <button type="submit" className="button button-main" disabled={save.isPending}>
        {t('ui.administration.save')}
      </button>
    </form>
  );
}
