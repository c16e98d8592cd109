import { CONSENT_WAYS, CONTACT_MEDIA, PURPOSES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { CustomerView } from '../api/wire.ts';
import { ChangeForm } from './change-form.tsx';
import { fieldText } from './field-text.ts';

export interface ConsentSheetProps {
  readonly page: CustomerView;
  readonly onClose: () => void;
}

const MEDIA = [...CONTACT_MEDIA, 'any'] as const;
const STATES = ['granted', 'refused', 'withdrawn'] as const;

/** Writes down what somebody said about being contacted. */
export function ConsentSheet({ page, onClose }: ConsentSheetProps) {
  const { t } = useTranslation();
  const save = (form: FormData) => {
    const one = <Value extends string>(values: readonly Value[], name: string): Value | undefined =>
      values.find((value) => value === form.get(name));
    const purpose = one(PURPOSES, 'purpose');
    const medium = one(MEDIA, 'medium');
    const state = one(STATES, 'state');
    const source = one(CONSENT_WAYS, 'source');
    if (!purpose || !medium || !state || !source) return null;
    const body = { purpose, medium, state, source, on: fieldText(form, 'on') };
    const params = { path: { customerId: page.customerId } };
    return () => answer(api.POST('/api/customers/{customerId}/consents', { params, body }));
  };
  return (
    <ChangeForm
      customerId={page.customerId}
      title={t('ui.change.consent')}
      hint={t('ui.change.consent_hint')}
      onClose={onClose}
      save={save}
    >
      <label>
        {t('ui.change.consent_about')}
        <select name="purpose">
          {PURPOSES.map((purpose) => (
            <option key={purpose} value={purpose}>
              {t(`purpose.${purpose}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.change.consent_medium')}
        <select name="medium">
          {MEDIA.map((medium) => (
            <option key={medium} value={medium}>
              {medium === 'any' ? t('ui.customer.consent.any') : t(`medium.${medium}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.change.consent_state')}
        <select name="state">
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`ui.mark.consent.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.change.consent_way')}
        <select name="source">
          {CONSENT_WAYS.map((way) => (
            <option key={way} value={way}>
              {t(`consent_way.${way}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.change.consent_on')}
        <input type="date" name="on" required max={page.todayOn} defaultValue={page.todayOn} />
      </label>
    </ChangeForm>
  );
}
