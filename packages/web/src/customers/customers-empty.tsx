import { BUILT_IN_VIEWS } from '@vivero/domain';
import type { BuiltInView, CustomerFilter } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { sameFilter } from './customers-search.ts';
import './customers-empty.css';

export interface CustomersEmptyProps {
  readonly filter: CustomerFilter;
  readonly search: string;
  readonly onAdd: (() => void) | undefined;
  readonly onClear: () => void;
}

/** Nobody to show: good news, a filter too many, or the first day. Each says what to do now. */
export function CustomersEmpty({ filter, search, onAdd, onClear }: CustomersEmptyProps) {
  const { t } = useTranslation();
  const view = (Object.keys(BUILT_IN_VIEWS) as BuiltInView[]).find((name) =>
    sameFilter(BUILT_IN_VIEWS[name].filter, filter),
  );
  const asked = search !== '' || Object.keys(filter).length > 0;
  return (
    <div className="customers-empty">
      {view && search === '' ? (
        <>
          <h2>{t(`ui.customers.view.${view}`)}</h2>
          <p>{t(`ui.customers.empty.${view}`)}</p>
        </>
      ) : (
        <>
          <h2>{t(asked ? 'ui.customers.nobody_title' : 'ui.customers.empty_title')}</h2>
          <p>{t(asked ? 'ui.customers.nobody_text' : 'ui.customers.empty_text')}</p>
        </>
      )}
      {Object.keys(filter).length > 0 && search !== '' && (
        <button type="button" className="button" onClick={onClear}>
          {t('ui.customers.clear_filters')}
        </button>
      )}
      {!asked && onAdd && (
        <button type="button" className="button button-main" onClick={onAdd}>
          {t('ui.customers.add')}
        </button>
      )}
    </div>
  );
}
