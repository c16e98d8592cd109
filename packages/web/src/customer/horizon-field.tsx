import { HORIZONS } from '@vivero/domain';
import { useTranslation } from 'react-i18next';

/** When a need is due, as far as it is known. */
export function HorizonField({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  return (
    <label>
      {t('ui.customer.need.horizon')}
      <select name={name}>
        <option value="">{t('ui.customer.need.open_when')}</option>
        {HORIZONS.map((horizon) => (
          <option key={horizon} value={horizon}>
            {t(`horizon.${horizon}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
