import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** The reader's own last 90 days. */
export const mirrorQuery = queryOptions({
  queryKey: ['mirror'],
  queryFn: () => answer(api.GET('/api/mirror')),
});
