import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Playbook } from '@vivero/domain';
import { answer, api } from '../api/api.ts';
import type { RunsSearch } from './runs-search.ts';

/** Every playbook with how many are in it. */
export const playbooksQuery = queryOptions({
  queryKey: ['playbooks'],
  queryFn: () => answer(api.GET('/api/playbooks')),
});

const at = (playbookId: string) => ({ params: { path: { playbookId } } });

/** One as its editor shows it. */
export const playbookQuery = (playbookId: string) =>
  queryOptions({
    queryKey: ['playbooks', playbookId],
    queryFn: () => answer(api.GET('/api/playbooks/{playbookId}', at(playbookId))),
  });

/** How those who were in it long enough have come out. */
export const playbookEffectQuery = (playbookId: string) =>
  queryOptions({
    queryKey: ['playbooks', playbookId, 'effect'],
    queryFn: () => answer(api.GET('/api/playbooks/{playbookId}/effect', at(playbookId))),
  });

/** Whom the draft that was saved as `draftNo` would touch. */
export const foreseenQuery = (playbookId: string, draftNo: number) =>
  queryOptions({
    queryKey: ['playbooks', playbookId, 'foreseen', draftNo],
    queryFn: ({ signal }) => answer(api.GET('/api/playbooks/{playbookId}/foreseen', { ...at(playbookId), signal })),
    staleTime: 30_000,
  });

/** A playbook as it travels: the rules on the other side judge it. */
export const draftOf = (draft: Playbook): Record<string, unknown> => ({ ...draft });

/** What is wrong with a draft; one that is not wanted any more is broken off. */
export const checkQuery = (draft: Playbook) =>
  queryOptions({
    queryKey: ['playbook-check', draft],
    queryFn: ({ signal }) => answer(api.POST('/api/playbooks/check', { body: { draft: draftOf(draft) }, signal })),
    staleTime: 30_000,
  });

export const runsQuery = ({ playbookId, group = 'running' }: RunsSearch) =>
  infiniteQueryOptions({
    queryKey: ['playbook-runs', playbookId, group],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/playbook-runs', {
          params: {
            query: {
              group,
              ...(playbookId === undefined ? {} : { playbookId }),
              ...(pageParam === null ? {} : { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
