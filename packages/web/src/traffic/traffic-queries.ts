import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';
import type { TrafficPeople } from '../api/wire.ts';

/** The numbers of a period. */
export const trafficQuery = (days: number) =>
  queryOptions({
    queryKey: ['traffic', days],
    queryFn: ({ signal }) => answer(api.GET('/api/traffic', { params: { query: { days } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

/** Who brings what, by name, the first by one of the four values at the top. */
export const trafficPeopleQuery = (by: TrafficPeople['by']) =>
  queryOptions({
    queryKey: ['traffic', 'people', by],
    queryFn: ({ signal }) => answer(api.GET('/api/traffic/people', { params: { query: { by } }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });

/** Referrals that a lead should look at. */
export const referralReviewsQuery = queryOptions({
  queryKey: ['traffic', 'reviews'],
  queryFn: ({ signal }) => answer(api.GET('/api/traffic/reviews', { signal })),
  staleTime: 30_000,
});
