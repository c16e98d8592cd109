import { useInfiniteQuery } from '@tanstack/react-query';
import { SIGHT } from '@vivero/domain';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../customers/filter-row.css';
import { FilterSelect } from '../customers/filter-select.tsx';
import { useDayText } from '../customers/use-day-text.ts';
import { useSegmentText } from '../customers/use-segment-text.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { ClaimedLead } from './claimed-lead.tsx';
import { PoolLead } from './pool-lead.tsx';
import './pool-page.css';
import { poolQuery } from './pool-query.ts';

const EVERYTHING = { place: '', segment: '', source: '' };

/** Contacts without an RM, and what one's own books have claimed. */
export function PoolPage() {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/inside/customers/pool' });
  const dayText = useDayText(session.bank.todayOn);
  const segmentText = useSegmentText();
  const [filter, setFilter] = useState(EVERYTHING);
  const [chosen, setChosen] = useState('');
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...poolQuery(filter),
    placeholderData: (old) => old,
  });
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  const [first] = data?.pages ?? [];
  if (!data || !first) return <Skeleton label={t('ui.pool.loading')} />;
  const mayClaim = SIGHT.claim_leads[session.user.role] !== 'none';
  const { books, claims, total, words } = first;
  const book = books.find(({ rm }) => String(rm) === chosen) ?? books[0];
  const leads = data.pages.flatMap((page) => page.leads);
  const select = (part: keyof typeof filter, label: string) => (
    <FilterSelect
      label={label}
      value={filter[part]}
      any={t('ui.customers.any')}
      choices={words[part].map((value) => ({ value, label: part === 'segment' ? segmentText(value) : value }))}
      onChange={(value) => setFilter({ ...filter, [part]: value })}
    />
  );
  return (
    <div className="page pool">
      <header>
        <h1>{t('ui.pool.title')}</h1>
        <output>{t('ui.pool.count', { count: total })}</output>
        <p>{t('ui.pool.text')}</p>
      </header>
      <section className="pool-leads" aria-label={t('ui.pool.list')}>
        <div className="filter-row">
          {select('place', t('ui.customers.filter.place'))}
          {select('segment', t('ui.customers.filter.segment'))}
          {select('source', t('ui.pool.source'))}
        </div>
        {leads.length === 0 ? (
          <div className="pool-empty">
            <h2>{t('ui.pool.empty_title')}</h2>
            <p>{t('ui.pool.empty_text')}</p>
          </div>
        ) : (
          <ul>
            {leads.map((lead) => (
              <PoolLead
                key={lead.customerId}
                lead={lead}
                dayText={dayText}
                book={mayClaim ? (book?.rm ?? null) : null}
              />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('ui.pool.more')}
          </button>
        )}
      </section>
      {mayClaim && book && (
        <section className="panel pool-claims" aria-labelledby="claims">
          <h2 id="claims">{t('ui.pool.mine')}</h2>
          {books.length > 1 && (
            <FilterSelect
              label={t('ui.pool.claim_for')}
              value={chosen}
              any={books[0]?.name ?? ''}
              choices={books.slice(1).map(({ rm, name }) => ({ value: String(rm), label: name }))}
              onChange={setChosen}
            />
          )}
          <p>{t('ui.pool.free', { free: book.free, cap: book.cap })}</p>
          {claims.length === 0 && <p>{t('ui.pool.none_claimed')}</p>}
          <ul>
            {claims.map((lead) => (
              <ClaimedLead key={lead.customerId} lead={lead} dayText={dayText} showBook={books.length > 1} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
