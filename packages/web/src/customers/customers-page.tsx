import { CUSTOMER_SORTS, SIGHT, sightOf } from '@vivero/domain';
import type { CustomerSort } from '@vivero/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../design/skeleton.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { AddPersonSheet } from './add-person-sheet.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { CustomerHeads } from './customer-heads.tsx';
import { CustomerRows } from './customer-rows.tsx';
import { CustomersEmpty } from './customers-empty.tsx';
import './customers-page.css';
import { customersQuery } from './customers-query.ts';
import { filterOf } from './customers-search.ts';
import type { CustomersSearch } from './customers-search.ts';
import { FilterRow } from './filter-row.tsx';
import { NOBODY, pickedCount, toggled } from './picked.ts';
import { SearchField } from './search-field.tsx';
import { useSlow } from './use-slow.ts';
import { ViewTabs } from './view-tabs.tsx';

/** A pause in typing after which the list is asked for. */
const PAUSE = 180;
/** As many as can be named one by one. */
const TICKED = 1_000;

/** Everybody in the person's sight: searched, cut, ordered, and worked with many at a time. */
export function CustomersPage() {
  const { t } = useTranslation();
  const asked = useSearch({ from: '/inside/customers' });
  const { session } = useRouteContext({ from: '/inside/customers' });
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState(NOBODY);
  const [adding, setAdding] = useState(false);
  const search = useSlow(typed.trim(), PAUSE);
  const list = { filter: filterOf(asked), sort: asked.sort ?? 'balance', search } as const;
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = useInfiniteQuery({
    ...customersQuery(list),
    placeholderData: (old) => old,
  });
  const go = (next: CustomersSearch) => {
    setPicked(NOBODY);
    void navigate({ to: '/customers', search: next, replace: true, resetScroll: true });
  };
  const onPick = useCallback((customerId: string) => setPicked((now) => toggled(now, customerId)), []);
  const { role, rm } = session.user;
  const mayAdd = SIGHT.customer_changes[role] !== 'none';
  const onAdd = mayAdd ? () => setAdding(true) : undefined;

  const customers = useMemo(() => data?.pages.flatMap((page) => page.customers) ?? [], [data]);

  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  const total = data?.pages[0]?.total ?? undefined;
  const sort = (order: CustomerSort) => go({ ...list.filter, ...(order === 'balance' ? {} : { sort: order }) });
  return (
    <div className="customers">
      <header className="customers-head">
        <h1>{t('ui.menu.customers')}</h1>
        <output className="customers-count">{total !== undefined && t('ui.customers.count', { count: total })}</output>
        <nav className="customers-ways" aria-label={t('ui.customers.ways')}>
          <Link to="/customers/pool">{t('ui.pool.title')}</Link>
          {SIGHT.segments[role] !== 'none' && <Link to="/segments">{t('ui.segments.title')}</Link>}
          {mayAdd && <Link to="/customers/duplicates">{t('ui.merging.title')}</Link>}
          {sightOf(role, 'bring_in') !== 'none' && <Link to="/customers/import">{t('ui.import.title')}</Link>}
        </nav>
        <SearchField
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setPicked(NOBODY);
          }}
        />
        {onAdd && (
          <button type="button" className="button button-main" onClick={onAdd}>
            {t('ui.customers.add')}
          </button>
        )}
      </header>
      <ViewTabs filter={list.filter} sort={list.sort} onOpen={(view) => go({ ...view.filter, sort: view.sort })} />
      <FilterRow
        filter={list.filter}
        search={search}
        total={total}
        onChange={(filter) => go({ ...filter, sort: list.sort })}
      >
        <label className="filter-select customers-sort">
          <span>{t('ui.customers.sort')}</span>
          <select value={list.sort} onChange={(event) => sort(event.target.value as CustomerSort)}>
            {CUSTOMER_SORTS.map((each) => (
              <option key={each} value={each}>
                {t(`ui.customers.sort.${each}`)}
              </option>
            ))}
          </select>
        </label>
      </FilterRow>
      {data === undefined && <Skeleton label={t('ui.customers.loading')} />}
      {total === 0 && (
        <CustomersEmpty filter={list.filter} search={search} onAdd={onAdd} onClear={() => go({ sort: list.sort })} />
      )}
      {total !== undefined && total > 0 && (
        <div className={isPlaceholderData ? 'customers-list customers-waiting' : 'customers-list'}>
          <CustomerHeads>
            <label className="customer-pick">
              <input
                type="checkbox"
                aria-label={t('ui.customers.choose_page')}
                checked={pickedCount(picked, total) > 0}
                onChange={(event) =>
                  setPicked(
                    event.target.checked
                      ? { all: false, ids: new Set(customers.slice(0, TICKED).map(({ customerId }) => customerId)) }
                      : NOBODY,
                  )
                }
              />
            </label>
          </CustomerHeads>
          <CustomerRows
            customers={customers}
            total={total}
            todayOn={session.bank.todayOn}
            picking={{ picked, onPick }}
            onMore={hasNextPage && !isFetchingNextPage && !isPlaceholderData ? () => void fetchNextPage() : undefined}
            showBook={role !== 'rm'}
          />
        </div>
      )}
      {total !== undefined && pickedCount(picked, total) > 0 && (
        <BulkBar
          picked={picked}
          asked={list}
          total={total}
          todayOn={session.bank.todayOn}
          mayFollowUp={mayAdd}
          onAll={() => setPicked({ all: true, ids: new Set() })}
          onDone={() => setPicked(NOBODY)}
        />
      )}
      {adding && <AddPersonSheet rm={rm} onClose={() => setAdding(false)} />}
    </div>
  );
}
