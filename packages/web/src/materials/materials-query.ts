import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** The whole shelf: it is small, so searching needs no further question to the server. */
export const materialsQuery = queryOptions({
  queryKey: ['materials'],
  queryFn: () => answer(api.GET('/api/materials')),
});
