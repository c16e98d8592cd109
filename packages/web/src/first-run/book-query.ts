import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** How many customers are in the person's sight; asked only where an empty list needs a reason. */
export const bookQuery = queryOptions({
  queryKey: ['customers', 'total'],
  queryFn: async () => (await answer(api.GET('/api/customers', { params: { query: { limit: 1 } } }))).total,
});
