import { infiniteQueryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

export interface PoolFilter {
  readonly place: string;
  readonly segment: string;
  readonly source: string;
}

/** The pool, page after page, with what one's own books have claimed from it. */
export const poolQuery = ({ place, segment, source }: PoolFilter) =>
  infiniteQueryOptions({
    queryKey: ['pool', { place, segment, source }],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/pool', {
          params: {
            query: {
              ...(place === '' ? {} : { place }),
              ...(segment === '' ? {} : { segment }),
              ...(source === '' ? {} : { source }),
              ...(pageParam === '' ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
