import { useRouteContext } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Whole units with or without a sign between the thousands; `12,50` is refused rather than read as 1,250. */
const WHOLE = String.raw`\s*(\d+|\d{1,3}([ .,'\u00A0]\d{3})+)\s*`;

/** "About how much", in whole units of the bank's currency; read with `wholeAmount`. */
export function AmountField({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/inside' });
  return (
    <label>
      {t('ui.customer.need.amount', { currency: session.bank.currency })}
      <input name={name} inputMode="numeric" pattern={WHOLE} autoComplete="off" />
    </label>
  );
}
