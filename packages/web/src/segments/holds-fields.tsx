import { PRODUCT_CATEGORIES } from '@vivero/domain';
import type { Holds } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { Choices } from '../events/choices.tsx';
import { MoneyField } from '../events/money-field.tsx';
import { NumberField } from '../events/number-field.tsx';
import { withPart } from '../events/with-part.ts';
import { useChoosing } from './choosing.ts';
import type { FieldsProps } from './fields-props.ts';

/** Something that is held today: what, where, how much in all, and how soon it matures. */
export function HoldsFields({ condition, onChange }: FieldsProps<Holds>) {
  const { t } = useTranslation();
  const { currency } = useChoosing().choices;
  const { categories, where, balance, maturesWithin } = condition;
  return (
    <>
      <Choices
        label={t('ui.segments.product')}
        any={t('where.any_product')}
        choices={PRODUCT_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
        chosen={categories ?? []}
        onChange={(chosen) => onChange(withPart(condition, 'categories', chosen.length === 0 ? undefined : chosen))}
      />
      <label>
        {t('ui.segments.where')}
        <select
          value={where ?? ''}
          onChange={({ target: { value } }) =>
            onChange(withPart(condition, 'where', value === 'here' || value === 'elsewhere' ? value : undefined))
          }
        >
          <option value="">{t('ui.segments.where.any')}</option>
          <option value="here">{t('ui.segments.where.here')}</option>
          <option value="elsewhere">{t('ui.segments.where.elsewhere')}</option>
        </select>
      </label>
      <MoneyField
        label={t('ui.segments.balance', { currency })}
        currency={currency}
        minor={balance}
        onChange={(minor) => onChange(withPart(condition, 'balance', minor))}
      />
      <NumberField
        label={t('ui.segments.matures')}
        value={maturesWithin}
        least={0}
        onChange={(days) => onChange(withPart(condition, 'maturesWithin', days))}
      />
    </>
  );
}
