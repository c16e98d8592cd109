import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** Everything that the page of one customer shows. */
export const customerQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customer', customerId],
    queryFn: () => answer(api.GET('/api/customers/{customerId}/page', { params: { path: { customerId } } })),
  });

/** The part of the story that is older than the month which begins on `before`. */
export const storyQuery = (customerId: string, before: string) =>
  queryOptions({
    queryKey: ['customer', customerId, 'story', before],
    queryFn: () =>
      answer(api.GET('/api/customers/{customerId}/story', { params: { path: { customerId }, query: { before } } })),
  });
