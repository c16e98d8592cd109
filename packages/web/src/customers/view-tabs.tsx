import { BUILT_IN_VIEWS } from '@vivero/domain';
import type { BuiltInView, CustomerFilter, CustomerSort, CustomerView } from '@vivero/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { SheetForm } from '../design/sheet-form.tsx';
import { showToast } from '../design/show-toast.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { viewsQuery } from './customers-query.ts';
import { sameFilter } from './customers-search.ts';
import './view-tabs.css';

export interface ViewTabsProps {
  readonly filter: CustomerFilter;
  readonly sort: CustomerSort;
  readonly onOpen: (view: CustomerView) => void;
}

const BUILT_IN = Object.entries(BUILT_IN_VIEWS) as [BuiltInView, CustomerView][];
const ALL: CustomerView = { filter: {}, sort: 'balance' };

/** The lists that are looked at again and again: everybody's and one's own. What is on the page and has no tab yet can get one. */
export function ViewTabs({ filter, sort, onOpen }: ViewTabsProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const { data: own = [] } = useQuery(viewsQuery);
  const [naming, setNaming] = useState(false);
  const isOpen = (view: { readonly filter: CustomerFilter }) => sameFilter(view.filter, filter);
  const tabs = [
    { key: 'all', name: t('ui.customers.view.all'), view: ALL },
    ...BUILT_IN.map(([key, view]) => ({ key, name: t(`ui.customers.view.${key}`), view })),
    ...own.map(({ viewId, name, ...view }) => ({ key: viewId, name, view: view as CustomerView })),
  ];
  const current = own.find(isOpen);
  const drop = useMutation({
    mutationFn: (viewId: string) =>
      answer(api.DELETE('/api/customers/views/{viewId}', { params: { path: { viewId } } })),
    onSuccess: async () => {
      await client.invalidateQueries(viewsQuery);
      showToast({ text: t('ui.customers.view_dropped') });
    },
    onError: (failure) => showToast({ text: text(failure) }),
  });
  return (
    <nav className="view-tabs" aria-label={t('ui.customers.views')}>
      <ul>
        {tabs.map(({ key, name, view }) => (
          <li key={key}>
            <button type="button" aria-current={isOpen(view) ? 'true' : undefined} onClick={() => onOpen(view)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {current ? (
        <button type="button" className="quiet" onClick={() => drop.mutate(current.viewId)}>
          {t('ui.customers.drop_view')}
        </button>
      ) : (
        !tabs.some(({ view }) => isOpen(view)) && (
          <button type="button" className="quiet" onClick={() => setNaming(true)}>
            {t('ui.customers.keep_view')}
          </button>
        )
      )}
      {naming && <KeepView view={{ filter, sort }} onClose={() => setNaming(false)} />}
    </nav>
  );
}

function KeepView({ view, onClose }: { readonly view: CustomerView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const keep = useMutation({
    mutationFn: () => {
      const { stages, ...rest } = view.filter;
      const filter = { ...rest, ...(stages === undefined ? {} : { stages: [...stages] }) };
      return answer(api.POST('/api/customers/views', { body: { name, filter, sort: view.sort } }));
    },
    onSuccess: async () => {
      await client.invalidateQueries(viewsQuery);
      onClose();
      showToast({ text: t('ui.customers.view_kept', { name }) });
    },
  });
  return (
    <SheetForm
      title={t('ui.customers.keep_view')}
      submit={t('ui.customers.keep')}
      work={keep}
      onSubmit={() => keep.mutate()}
      onClose={onClose}
    >
      <label>
        {t('ui.customers.view_name')}
        <input required maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
    </SheetForm>
  );
}
