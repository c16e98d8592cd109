import { queryOptions } from '@tanstack/react-query';
import type { Funnel } from '@vivero/domain';
import { answer, api } from '../api/api.ts';
import type { Definition } from '../api/wire.ts';

/** How far people went; a question that is not wanted any more is broken off. */
export const funnelQuery = (funnel: Funnel) =>
  queryOptions({
    queryKey: ['funnel', funnel],
    queryFn: ({ signal }) =>
      answer(api.POST('/api/funnels', { body: { definition: { ...funnel } as Definition }, signal })),
    staleTime: 30_000,
  });
