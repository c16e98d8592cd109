import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** The load of the lead's team today. */
export const teamQuery = queryOptions({
  queryKey: ['team'],
  queryFn: () => answer(api.GET('/api/team')),
});
