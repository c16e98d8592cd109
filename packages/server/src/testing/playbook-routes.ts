import { customers, type Statuses, statuses, type Thing } from './access-statuses.ts';

interface Asked {
  readonly url: (thing: Thing) => string;
  readonly payload?: object;
  readonly then: Readonly<Partial<Record<Thing, Statuses>>>;
  readonly look?: true;
}

const NONE = `pbk_${'z'.repeat(26)}`;
const read = { own: statuses(401, 404, 404, 404, 404, 403) };
const drafted = (status: number) => ({ own: statuses(401, 403, status, status, 403, 403) });
const published = (status: number) => ({ own: statuses(401, 403, 403, status, 403, 403) });

/** The part of the access matrix that is about playbooks. None is on: what is asked of one that is not there is not found. */
export const playbookRoutes = (customerOf: (which: Thing) => string): Readonly<Record<string, readonly Asked[]>> => ({
  'GET /api/playbooks': [{ url: () => '/api/playbooks', then: { own: customers.own } }],
  'GET /api/playbooks/:playbookId': [{ url: () => `/api/playbooks/${NONE}`, then: read }],
  'POST /api/playbooks/check': [{ url: () => '/api/playbooks/check', payload: { draft: {} }, then: drafted(200) }],
  // It has no name.
  'POST /api/playbooks': [{ url: () => '/api/playbooks', payload: { draft: {} }, then: drafted(400) }],
  'PUT /api/playbooks/:playbookId': [
    { url: () => `/api/playbooks/${NONE}`, payload: { draft: {}, draftNo: 1 }, then: drafted(400) },
  ],
  'GET /api/playbooks/:playbookId/foreseen': [{ url: () => `/api/playbooks/${NONE}/foreseen`, then: drafted(404) }],
  'POST /api/playbooks/:playbookId/publish': [
    { url: () => `/api/playbooks/${NONE}/publish`, payload: { draftNo: 1, running: 'finish' }, then: published(404) },
  ],
  'POST /api/playbooks/:playbookId/pause': [
    { url: () => `/api/playbooks/${NONE}/pause`, payload: {}, then: published(404) },
  ],
  'POST /api/playbooks/:playbookId/resume': [
    { url: () => `/api/playbooks/${NONE}/resume`, payload: {}, then: published(404) },
  ],
  'PUT /api/playbooks/limit': [{ url: () => '/api/playbooks/limit', payload: { most: 2 }, then: published(204) }],
  'GET /api/playbook-runs': [
    { url: () => '/api/playbook-runs', then: { own: customers.own }, look: true },
    { url: () => `/api/playbook-runs?playbookId=${NONE}`, then: read },
  ],
  'GET /api/playbooks/:playbookId/effect': [{ url: () => `/api/playbooks/${NONE}/effect`, then: read }],
  'POST /api/playbooks/:playbookId/runs': [
    {
      url: () => `/api/playbooks/${NONE}/runs`,
      payload: { customerIds: [NONE] },
      then: drafted(404),
    },
  ],
  'POST /api/playbooks/:playbookId/runs/:customerId/resume': [
    { url: (which) => `/api/playbooks/${NONE}/runs/${customerOf(which)}/resume`, payload: {}, then: drafted(404) },
  ],
});
