import { useInfiniteQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import type { Segment } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { CustomerHeads } from '../customers/customer-heads.tsx';
import { CustomerRows } from '../customers/customer-rows.tsx';
import { Skeleton } from '../design/skeleton.tsx';
import { segmentMembersQuery } from './segments-queries.ts';

/** Who a definition means, as the list of customers shows them. */
export function SegmentMembers({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/inside' });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData } = useInfiniteQuery({
    ...segmentMembersQuery(segment),
    placeholderData: (old) => old,
  });
  const customers = data?.pages.flatMap((page) => page.customers) ?? [];
  const count = data?.pages[0]?.count;
  // What is wrong is said where it is counted.
  if (error) return null;
  return (
    <section className="segment-members" aria-labelledby="segment-members">
      <h2 id="segment-members">{t('ui.segments.who')}</h2>
      {!data && <Skeleton label={t('ui.segments.counting')} />}
      {count === 0 && <p>{t('ui.segments.nobody')}</p>}
      {typeof count === 'object' && <p>{t('ui.segments.few')}</p>}
      {typeof count === 'number' && count > 0 && (
        <>
          <CustomerHeads />
          <CustomerRows
            customers={customers}
            total={count}
            todayOn={session.bank.todayOn}
            onMore={hasNextPage && !isFetchingNextPage && !isPlaceholderData ? () => void fetchNextPage() : undefined}
            showBook={session.user.role !== 'rm'}
          />
        </>
      )}
    </section>
  );
}
