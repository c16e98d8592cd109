import { queryOptions } from '@tanstack/react-query';
import { ApiFailure } from '../api/api-failure.ts';
import { answer, api } from '../api/api.ts';
import type { Session } from '../api/wire.ts';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await answer(api.GET('/api/session'));
    } catch (failure) {
      if (isSignedOut(failure)) return null;
      throw failure;
    }
  },
  staleTime: Infinity,
});

const isSignedOut = (failure: unknown): boolean =>
  failure instanceof ApiFailure && failure.problem !== 'unreachable' && failure.problem.code === 'access.signed_out';
