import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CustomerFilter, CustomerSort } from '@vivero/domain';
import { answer, api } from '../api/api.ts';

export interface AskedList {
  readonly filter: CustomerFilter;
  readonly sort: CustomerSort;
  readonly search: string;
}

/** Lines a page: a screen holds a dozen, and the next page is on its way before they run out. */
const PAGE = 100;

const askedOf = ({ filter: { stages, cooling, promised, ...rest }, search }: Pick<AskedList, 'filter' | 'search'>) => ({
  ...rest,
  ...(stages === undefined ? {} : { stages: [...stages] }),
  ...(cooling === undefined ? {} : { cooling: 'true' as const }),
  ...(promised === undefined ? {} : { promised: promised ? ('true' as const) : ('false' as const) }),
  ...(search === '' ? {} : { search }),
});

/**
 * The list, page after page. It is never asked for again behind the reader's back: of a hundred pages all would be. Pages are kept as they
 * came, since comparing a hundred thousand lines with themselves at each new page would be felt.
 */
export const customersQuery = (asked: AskedList) =>
  infiniteQueryOptions({
    queryKey: ['customers', asked],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/customers', {
          params: {
            query: {
              ...askedOf(asked),
              sort: asked.sort,
              limit: PAGE,
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    structuralSharing: false,
  });

/** How many each further choice would leave. */
export const facetsQuery = (asked: Pick<AskedList, 'filter' | 'search'>) =>
  queryOptions({
    queryKey: ['customer-facets', asked],
    queryFn: () => answer(api.GET('/api/customers/facets', { params: { query: askedOf(asked) } })),
  });

export const viewsQuery = queryOptions({
  queryKey: ['customer-views'],
  queryFn: async () => (await answer(api.GET('/api/customers/views'))).views,
});
