import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** The last run of the lab that was kept. */
export const labQuery = queryOptions({
  queryKey: ['lab'],
  queryFn: ({ signal }) => answer(api.GET('/api/lab', { signal })),
  staleTime: 60_000,
});
