import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** While work goes on the page asks again this often. */
const SOON = 400;

export const uploadQuery = (uploadId: string) =>
  queryOptions({
    queryKey: ['upload', uploadId],
    queryFn: () => answer(api.GET('/api/uploads/{uploadId}', { params: { path: { uploadId } } })),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.work ? SOON : false),
  });

export const lookQuery = (uploadId: string) =>
  queryOptions({
    queryKey: ['upload', uploadId, 'look'],
    queryFn: () => answer(api.GET('/api/uploads/{uploadId}/look', { params: { path: { uploadId } } })),
    staleTime: Infinity,
  });

export const previewQuery = (uploadId: string) =>
  queryOptions({
    queryKey: ['upload', uploadId, 'preview'],
    queryFn: () => answer(api.GET('/api/uploads/{uploadId}/preview', { params: { path: { uploadId } } })),
    staleTime: 0,
    gcTime: 0,
  });

/** What was brought in before, newest first. */
export const importsQuery = queryOptions({
  queryKey: ['imports', 'list'],
  queryFn: async () => (await answer(api.GET('/api/imports'))).imports,
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.some(({ work }) => work !== null) ? SOON : false),
});
