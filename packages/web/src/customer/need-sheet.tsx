import { HORIZONS, NEED_KINDS } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { CustomerView } from '../api/wire.ts';
import { AmountField } from './amount-field.tsx';
import { ChangeForm } from './change-form.tsx';
import { fieldText } from './field-text.ts';
import { HorizonField } from './horizon-field.tsx';
import { wholeAmount } from './whole-amount.ts';

export interface NeedSheetProps {
  readonly page: CustomerView;
  readonly onClose: () => void;
}

/** Adds a need that the RM believes in. Of each kind one stands open at a time, so those that do are not offered. */
export function NeedSheet({ page, onClose }: NeedSheetProps) {
  const { t } = useTranslation();
  const open = page.needs.filter((need) => need.path.length > 0).map((need) => need.kind);
  const kinds = NEED_KINDS.filter((kind) => !open.includes(kind));
  const save = (form: FormData) => {
    const kind = kinds.find((each) => each === form.get('kind'));
    if (kind === undefined) return null;
    const horizon = HORIZONS.find((each) => each === form.get('horizon')) ?? null;
    const body = { kind, horizon, amount: wholeAmount(fieldText(form, 'amount')) };
    const params = { path: { customerId: page.customerId } };
    return () => answer(api.POST('/api/customers/{customerId}/needs', { params, body }));
  };
  return (
    <ChangeForm customerId={page.customerId} title={t('ui.change.need')} onClose={onClose} save={save}>
      <label className="wide">
        {t('ui.change.need_kind')}
        <select name="kind" required>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`need.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <AmountField name="amount" />
      <HorizonField name="horizon" />
    </ChangeForm>
  );
}
