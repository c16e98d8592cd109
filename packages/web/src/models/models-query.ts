import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** What was learned, with its cards. */
export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: ({ signal }) => answer(api.GET('/api/models', { signal })),
  staleTime: 60_000,
});
