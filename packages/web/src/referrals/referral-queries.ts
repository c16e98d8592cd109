import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../api/api.ts';

/** Campaigns that there are, the open ones first. */
export const campaignsQuery = queryOptions({
  queryKey: ['referrals', 'campaigns'],
  queryFn: ({ signal }) => answer(api.GET('/api/referrals/campaigns', { signal })),
});

/** How far each campaign carries. */
export const figuresQuery = queryOptions({
  queryKey: ['referrals', 'figures'],
  queryFn: ({ signal }) => answer(api.GET('/api/referrals/figures', { signal })),
});

/** Codes of the bank, with what came of each. */
export const codesQuery = queryOptions({
  queryKey: ['referrals', 'codes'],
  queryFn: ({ signal }) => answer(api.GET('/api/codes', { signal })),
});

/** What is owed, and what was paid. */
export const rewardsQuery = queryOptions({
  queryKey: ['referrals', 'rewards'],
  queryFn: ({ signal }) => answer(api.GET('/api/referrals/rewards', { signal })),
});
