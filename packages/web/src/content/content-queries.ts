import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** Everything about content begins so: what is saved in one part is another thing in the others. */
export const CONTENT_KEY = 'content';

export const libraryQuery = queryOptions({
  queryKey: [CONTENT_KEY, 'library'],
  queryFn: () => answer(api.GET('/api/content')),
});

export const associationsQuery = queryOptions({
  queryKey: [CONTENT_KEY, 'associations'],
  queryFn: () => answer(api.GET('/api/content-associations')),
});

/** @param month any day of it; null = this month */
export const monthQuery = (month: string | null) =>
  queryOptions({
    queryKey: [CONTENT_KEY, 'month', month],
    queryFn: () => answer(api.GET('/api/content-plan', { params: { query: month === null ? {} : { month } } })),
  });

export const coverageQuery = queryOptions({
  queryKey: [CONTENT_KEY, 'coverage'],
  queryFn: () => answer(api.GET('/api/content-coverage')),
});

export const scenesQuery = queryOptions({
  queryKey: ['scenes'],
  queryFn: () => answer(api.GET('/api/scenes')),
});
