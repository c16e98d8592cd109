import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { CustomerView } from '../api/wire.ts';
import { ChangeForm } from './change-form.tsx';
import { fieldText } from './field-text.ts';

export interface StageSheetProps {
  readonly page: CustomerView;
  readonly onClose: () => void;
}

/** Sets the stage by hand, or takes that back. */
export function StageSheet({ page, onClose }: StageSheetProps) {
  const { t } = useTranslation();
  const params = { path: { customerId: page.customerId } };
  const save = (form: FormData) => {
    const to = page.maySet.find((stage) => stage === form.get('to'));
    if (to === undefined) return null;
    const body = { to, reason: fieldText(form, 'reason'), until: fieldText(form, 'until') };
    return () => answer(api.POST('/api/customers/{customerId}/stage-override', { params, body }));
  };
  const takeBack = () => answer(api.DELETE('/api/customers/{customerId}/stage-override', { params }));
  return (
    <ChangeForm
      customerId={page.customerId}
      title={t('ui.change.stage')}
      hint={t('ui.change.stage_hint')}
      onClose={onClose}
      save={save}
      other={page.override ? { label: t('ui.change.stage_back'), run: takeBack } : undefined}
    >
      <label>
        {t('ui.change.stage_to')}
        <select name="to" required defaultValue={page.maySet.at(-1)}>
          {page.maySet.map((stage) => (
            <option key={stage} value={stage}>
              {t(`stage.${stage}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.change.until')}
        <input type="date" name="until" required min={page.todayOn} max={page.maySetUntil} />
      </label>
      <label className="wide">
        {t('ui.change.reason')}
        <textarea name="reason" required maxLength={500} />
      </label>
    </ChangeForm>
  );
}
