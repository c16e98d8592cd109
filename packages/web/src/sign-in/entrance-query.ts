import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** What may be known before anybody signs in: whose house it is, and whether it is a demo. */
export const entranceQuery = queryOptions({
  queryKey: ['entrance'],
  queryFn: () => answer(api.GET('/api/entrance')),
});
