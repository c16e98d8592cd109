import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** The seven steps in the reader's scope. */
export const stagesQuery = queryOptions({
  queryKey: ['stages'],
  queryFn: () => answer(api.GET('/api/stages')),
});
