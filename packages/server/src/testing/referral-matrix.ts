import { changes, statuses, type Thing } from './access-statuses.ts';

const NO_CODE = '/api/codes/zzzzzzzzzzzz';
const code = { kind: 'channel', about: 'Chamber of commerce' };
/** Who may make codes people come in by, start campaigns, ask for referrals, pay for them, and see the network. */
export const referralMatrix = (customerId: (which: Thing) => string) => ({
  'GET /api/codes': [{ url: () => '/api/codes', then: { own: statuses(401, 200, 200, 200, 403, 403) } }],
  // A book that nobody has.
  'POST /api/codes': [
    {
      url: () => '/api/codes',
      payload: { ...code, rm: 999_999 },
      then: { own: statuses(401, 404, 404, 404, 403, 403) },
    },
  ],
  'GET /api/codes/:code/qr': [{ url: () => `${NO_CODE}/qr`, then: { own: statuses(401, 200, 200, 200, 403, 403) } }],
  'DELETE /api/codes/:code': [{ url: () => NO_CODE, then: { own: statuses(401, 404, 404, 404, 403, 403) } }],
  'GET /api/referrals/campaigns': [
    { url: () => '/api/referrals/campaigns', then: { own: statuses(401, 200, 200, 200, 200, 403) } },
  ],
  'POST /api/referrals/campaigns': [
    {
      url: () => '/api/referrals/campaigns',
      payload: { name: 'Late', condition: null, productId: null, rewardMinor: 0, cap: 5, endsOn: '2000-01-01' },
      then: { own: statuses(401, 403, 403, 400, 403, 403) },
    },
  ],
  'GET /api/referrals/figures': [
    { url: () => '/api/referrals/figures', then: { own: statuses(401, 200, 200, 200, 200, 403) } },
  ],
  'GET /api/referrals/rewards': [
    { url: () => '/api/referrals/rewards', then: { own: statuses(401, 403, 403, 200, 403, 403) } },
  ],
  'POST /api/referrals/rewards/:arrivalId/paid': [
    {
      url: () => `/api/referrals/rewards/arr_${'z'.repeat(26)}/paid`,
      then: { own: statuses(401, 403, 403, 404, 403, 403) },
    },
  ],
  'GET /api/referrals/network': [
    { url: () => '/api/referrals/network', then: { own: statuses(401, 200, 200, 200, 403, 403) } },
  ],
  'GET /api/customers/:customerId/referrals': [
    {
      url: (which: Thing) => `/api/customers/${customerId(which)}/referrals`,
      then: {
        own: statuses(401, 200, 200, 403, 403, 403),
        foreign: statuses(401, 404, 404, 403, 403, 403),
        missing: statuses(401, 404, 404, 403, 403, 403),
      },
    },
  ],
  // No campaign is open.
  'POST /api/customers/:customerId/referrals': [
    {
      url: (which: Thing) => `/api/customers/${customerId(which)}/referrals`,
      payload: { showsOwner: false },
      then: changes(404),
    },
  ],
});
