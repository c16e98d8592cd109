import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Segment } from '@vivero/domain';
import { answer, api } from '../api/api.ts';
import type { Definition } from '../api/wire.ts';

/** Lines a page of the list. */
const PAGE = 100;

/** The segments that somebody may use, each with its size now. */
export const segmentsQuery = queryOptions({
  queryKey: ['segments'],
  queryFn: () => answer(api.GET('/api/segments')),
});

/** What conditions may be chosen from. */
export const segmentChoicesQuery = queryOptions({
  queryKey: ['segment-choices'],
  queryFn: () => answer(api.GET('/api/segments/choices')),
});

/** A definition as it travels: the rules on the other side judge it. */
export const definitionOf = (definition: object): Definition => definition as Definition;

/** How many a definition means; one that is not wanted any more is broken off. */
export const segmentCountQuery = (segment: Segment) =>
  queryOptions({
    queryKey: ['segment-count', segment],
    queryFn: ({ signal }) =>
      answer(api.POST('/api/segments/count', { body: { definition: definitionOf(segment) }, signal })),
    staleTime: 30_000,
  });

/** Who they are, page after page. */
export const segmentMembersQuery = (segment: Segment) =>
  infiniteQueryOptions({
    queryKey: ['segment-members', segment],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.POST('/api/segments/list', {
          body: {
            definition: definitionOf(segment),
            limit: PAGE,
            ...(pageParam === null ? {} : { after: pageParam }),
          },
          signal,
        }),
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    staleTime: 30_000,
    structuralSharing: false,
  });
