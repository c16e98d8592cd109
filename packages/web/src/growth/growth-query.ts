import { queryOptions } from '@tanstack/react-query';
import type { Stage } from '@vivero/domain';
import { answer, api } from '../api/api.ts';

export interface GrowthWish {
  readonly days: number;
  readonly stage: Stage;
  readonly by: 'book' | 'branch' | 'bank_segment';
}

/** Active or passive, in the same period; a year of contacts at the most. */
export const activeQuery = (days: number) =>
  queryOptions({
    queryKey: ['growth', 'active', days],
    queryFn: ({ signal }) => answer(api.GET('/api/growth/active', { params: { query: { days } }, signal })),
    staleTime: 30_000,
  });

/** Growth of a period beside the one before. */
export const growthQuery = (wish: GrowthWish) =>
  queryOptions({
    queryKey: ['growth', wish],
    queryFn: ({ signal }) => answer(api.GET('/api/growth', { params: { query: wish }, signal })),
    staleTime: 30_000,
  });
