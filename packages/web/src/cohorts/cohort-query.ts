import { queryOptions } from '@tanstack/react-query';
import type { CohortPlan } from '@vivero/domain';
import { answer, api } from '../api/api.ts';
import type { Definition } from '../api/wire.ts';

/** Who began together and came back; a question that is not wanted any more is broken off. */
export const cohortQuery = (plan: CohortPlan) =>
  queryOptions({
    queryKey: ['cohorts', plan],
    queryFn: ({ signal }) =>
      answer(api.POST('/api/cohorts', { body: { definition: { ...plan } as Definition }, signal })),
    staleTime: 30_000,
  });
