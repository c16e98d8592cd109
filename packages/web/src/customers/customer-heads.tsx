import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './customer-rows.css';

/** What the columns of a list of customers are called. `children` stands where lines have their tick. */
export function CustomerHeads({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="customer-heads">
      {children ?? <span />}
      <span>{t('ui.customers.name')}</span>
      <span>{t('ui.customers.stage')}</span>
      <span>{t('ui.customers.balance')}</span>
      <span>{t('ui.customers.last_touch')}</span>
      <span>{t('ui.customers.next')}</span>
    </div>
  );
}
