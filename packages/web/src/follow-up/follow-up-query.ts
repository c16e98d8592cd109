import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

export const followUpQuery = queryOptions({
  queryKey: ['follow-up'],
  queryFn: () => answer(api.GET('/api/follow-up')),
});

export const missingPeopleQuery = queryOptions({
  queryKey: ['missing-people'],
  queryFn: () => answer(api.GET('/api/missing-people')),
});
