import type { CustomerFilter } from '@vivero/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseButton } from '../design/close-button.tsx';
import { Sheet } from '../design/sheet.tsx';
import { useWide } from '../device/use-wide.ts';
import type { CustomersSearch } from './customers-search.ts';
import './filter-row.css';
import { FilterSelect } from './filter-select.tsx';
import { useFilterParts } from './use-filter-parts.ts';
import type { FilterPart } from './use-filter-parts.ts';

/** What stands in the row of a wide screen; everything stands in the sheet. */
const IN_ROW = 5;

export interface FilterRowProps {
  readonly filter: CustomerFilter;
  readonly search: string;
  readonly total: number | undefined;
  readonly onChange: (filter: CustomersSearch) => void;
  /** What else stands in the row, at its end. */
  readonly children: ReactNode;
}

/** The filter: its usual parts in a row, all of them in a sheet. */
export function FilterRow({ filter, search, total, onChange, children }: FilterRowProps) {
  const { t } = useTranslation();
  const wide = useWide();
  const [open, setOpen] = useState(false);
  const { parts, onReach } = useFilterParts(filter, search);
  const change = ({ part, read }: FilterPart) => {
    const { [part]: _, ...rest } = filter;
    return (value: string) => onChange({ ...rest, ...read(value) });
  };
  const select = (each: FilterPart) => (
    <FilterSelect
      key={each.part}
      label={each.label}
      value={each.value}
      any={t('ui.customers.any')}
      choices={each.choices}
      onChange={change(each)}
      onFocus={onReach}
    />
  );
  const row = wide ? parts.slice(0, IN_ROW) : [];
  const set = parts.slice(row.length).filter(({ value }) => value !== '').length;
  return (
    <div className="filter-row">
      {row.map(select)}
      <button
        type="button"
        className={set > 0 ? 'button filter-more filter-more-set' : 'button filter-more'}
        onPointerEnter={onReach}
        onClick={() => {
          onReach();
          setOpen(true);
        }}
      >
        {t(wide ? 'ui.customers.more_filters' : 'ui.customers.filters', { count: set })}
      </button>
      {Object.keys(filter).length > 0 && (
        <button type="button" className="quiet" onClick={() => onChange({})}>
          {t('ui.customers.clear_filters')}
        </button>
      )}
      {children}
      {open && (
        <Sheet label={t('ui.customers.filters', { count: 0 })} onClose={() => setOpen(false)}>
          <div className="filter-sheet">
            <h2>{t('ui.customers.filters', { count: 0 })}</h2>
            <CloseButton onClose={() => setOpen(false)} />
            <div className="filter-sheet-parts">{parts.map(select)}</div>
            <button type="button" className="button button-main" onClick={() => setOpen(false)}>
              {t('ui.customers.show', { count: total ?? 0 })}
            </button>
          </div>
        </Sheet>
      )}
    </div>
  );
}
