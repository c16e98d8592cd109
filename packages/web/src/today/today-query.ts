import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** The list of the day: the signed-in RM's own, or for a team leader the one of an RM of the team. */
export const todayQuery = (rm: number | undefined) =>
  queryOptions({
    queryKey: ['today', rm ?? 'own'],
    queryFn: () => answer(api.GET('/api/today', { params: { query: rm === undefined ? {} : { rm } } })),
  });
