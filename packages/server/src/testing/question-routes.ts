import { customers, type Statuses, statuses, type Thing, type Who } from './access-statuses.ts';
import type { Visitor } from './visitor.ts';

export const NO_SEGMENT = `seg_${'z'.repeat(26)}`;
const EVERYBODY = { version: 1, where: { is: 'not', of: { is: 'cooling' } } };
const EVENTS = { version: 1, when: { span: 'ever' } };
const FUNNEL = { ...EVENTS, steps: [{}], days: 30, split: 'book' };
const COHORTS = { ...EVENTS, began: {}, returns: {}, by: 'month', periods: 3 };

/** Keeps one for the RM and one for marketing. */
export async function keepSegments(kept: Map<Thing, string>, visitorOf: (who: Who) => Visitor): Promise<void> {
  const wish = { name: 'Before', shared: false, definition: EVERYBODY };
  for (const [which, who] of [
    ['own', 'rm'],
    ['foreign', 'marketing'],
  ] as const)
    kept.set(which, String((await visitorOf(who).send('POST', '/api/segments', wish)).body['segmentId']));
}

interface Asked {
  readonly url: (thing: Thing) => string;
  readonly payload?: object;
  readonly then: Readonly<Partial<Record<Thing, Statuses>>>;
  readonly look?: true;
}

/** What was learned, and what is simulated: for those who answer for it. */
const LEARNED = { own: statuses(401, 403, 403, 200, 200, 200) };

/** The part of the access matrix that is about the book, and about what is learned from it. @param kept id of a segment of the RM's, and of one of marketing's */
export function questionRoutes(kept: (which: Thing) => string | undefined): Readonly<Record<string, readonly Asked[]>> {
  const segment =
    (rest = '') =>
    (which: Thing): string =>
      `/api/segments/${kept(which) ?? NO_SEGMENT}${rest}`;
  const segments = (status: number) => ({
    own: statuses(401, status, 404, 404, 404, 403),
    foreign: statuses(401, 404, 404, status, 404, 403),
    missing: statuses(401, 404, 404, 404, 404, 403),
  });
  return {
    'GET /api/segments': [{ url: () => '/api/segments', then: { own: customers.own } }],
    'GET /api/segments/choices': [{ url: () => '/api/segments/choices', then: { own: customers.own } }],
    'POST /api/segments/count': [
      { url: () => '/api/segments/count', payload: { definition: EVERYBODY }, then: { own: customers.own } },
    ],
    'POST /api/segments/list': [
      { url: () => '/api/segments/list', payload: { definition: EVERYBODY }, then: { own: customers.own }, look: true },
    ],
    'POST /api/segments': [
      {
        url: () => '/api/segments',
        payload: { name: 'Everybody', shared: false, definition: EVERYBODY },
        then: { own: statuses(401, 201, 201, 201, 201, 403) },
      },
    ],
    'PUT /api/segments/:segmentId': [
      {
        url: segment(),
        payload: { name: 'Everybody again', shared: false, definition: EVERYBODY, version: 1 },
        then: segments(200),
      },
    ],
    'GET /api/segments/:segmentId/export': [{ url: segment('/export?reason=check'), then: segments(200) }],
    'DELETE /api/segments/:segmentId': [{ url: segment(), then: segments(204) }],
    'POST /api/funnels': [{ url: () => '/api/funnels', payload: { definition: FUNNEL }, then: { own: customers.own } }],
    'POST /api/cohorts': [
      { url: () => '/api/cohorts', payload: { definition: COHORTS }, then: { own: customers.own } },
    ],
    'GET /api/growth': [{ url: () => '/api/growth', then: { own: customers.own } }],
    'GET /api/growth/active': [{ url: () => '/api/growth/active', then: { own: customers.own } }],
    'GET /api/traffic': [{ url: () => '/api/traffic', then: { own: customers.own } }],
    'GET /api/traffic/people': [
      { url: () => '/api/traffic/people', then: { own: statuses(401, 200, 200, 403, 403, 403) } },
    ],
    'GET /api/traffic/reviews': [
      { url: () => '/api/traffic/reviews', then: { own: statuses(401, 403, 200, 403, 403, 403) } },
    ],
    'POST /api/traffic/reviews/:customerId': [
      {
        url: () => `/api/traffic/reviews/cus_${'z'.repeat(26)}`,
        payload: { verdict: 'fine' },
        then: { own: statuses(401, 403, 409, 403, 403, 403) },
      },
    ],
    'GET /api/customers/:customerId/traffic': [
      {
        url: () => `/api/customers/cus_${'z'.repeat(26)}/traffic`,
        then: { own: statuses(401, 404, 404, 403, 403, 403) },
      },
    ],
    'PUT /api/customers/:customerId/door': [
      {
        url: () => `/api/customers/cus_${'z'.repeat(26)}/door`,
        payload: { door: 'rest' },
        then: { own: statuses(401, 404, 404, 403, 403, 403) },
      },
    ],
    'DELETE /api/customers/:customerId/door': [
      {
        url: () => `/api/customers/cus_${'z'.repeat(26)}/door`,
        then: { own: statuses(401, 404, 404, 403, 403, 403) },
      },
    ],
    'GET /api/models': [{ url: () => '/api/models', then: LEARNED }],
    'GET /api/lab': [{ url: () => '/api/lab', then: LEARNED }],
  };
}
