import { signedIn, type Statuses, statuses, type Thing } from './access-statuses.ts';

const MISSING = `cnt_${'z'.repeat(26)}`;
const reads = statuses(401, 403, 200, 200, 200, 403);
const writes = (status: number): Statuses => statuses(401, 403, 403, status, 403, 403);
const approves = (status: number): Statuses => statuses(401, 403, 403, 403, status, 403);
const piece = {
  type: 'category',
  moment: 'interaction',
  serves: ['plan_retirement'],
  stages: ['reached'],
  segments: null,
  endsOn: null,
  variants: [{ variantId: null, language: 'en', title: 'Later', body: 'How to begin.' }],
  facts: [],
};
const line = {
  plannedOn: '2026-03-31',
  contentId: null,
  type: 'category',
  moment: 'interaction',
  stage: null,
  segment: null,
  need: null,
  medium: 'wechat',
  frequency: 'high',
  aim: 'seed',
  note: '',
  state: 'planned',
};

interface Asked {
  readonly url: () => string;
  readonly payload?: object;
  readonly then: Readonly<Partial<Record<Thing, Statuses>>>;
}
const decided = (decision: string, then: Statuses): readonly Asked[] => [
  { url: () => `/api/content/${MISSING}/${decision}`, payload: { version: 1 }, then: { own: then } },
];

/** Content and its plan are about nobody: what counts is who may write and who may approve. */
export const CONTENT_MATRIX: Readonly<Record<string, readonly Asked[]>> = {
  'GET /api/materials': [{ url: () => '/api/materials', then: { own: signedIn(200) } }],
  'GET /api/content': [{ url: () => '/api/content', then: { own: reads } }],
  'GET /api/content-associations': [{ url: () => '/api/content-associations', then: { own: reads } }],
  'POST /api/content': [{ url: () => '/api/content', payload: piece, then: { own: writes(201) } }],
  'PUT /api/content/:contentId': [
    { url: () => `/api/content/${MISSING}`, payload: { ...piece, version: 1 }, then: { own: writes(404) } },
  ],
  'POST /api/content/:contentId/submit': decided('submit', writes(404)),
  'POST /api/content/:contentId/withdraw': decided('withdraw', writes(404)),
  'POST /api/content/:contentId/approve': decided('approve', approves(404)),
  'POST /api/content/:contentId/return': decided('return', approves(404)),
  'PUT /api/products/:productId/facts': [
    { url: () => '/api/products/none/facts', payload: { rate: 0.02 }, then: { own: writes(404) } },
  ],
  'GET /api/content-plan': [{ url: () => '/api/content-plan', then: { own: reads } }],
  'POST /api/content-plan': [{ url: () => '/api/content-plan', payload: line, then: { own: writes(201) } }],
  'PUT /api/content-plan/:lineId': [
    {
      url: () => `/api/content-plan/cpl_${'z'.repeat(26)}`,
      payload: { ...line, version: 1 },
      then: { own: writes(404) },
    },
  ],
  'GET /api/content-coverage': [{ url: () => '/api/content-coverage', then: { own: reads } }],
  'GET /api/scenes': [{ url: () => '/api/scenes', then: { own: statuses(401, 200, 200, 200, 200, 403) } }],
};
