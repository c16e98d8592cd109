import { statuses } from './access-statuses.ts';

/** Who may see which ways out are open, and try them. */
export const WAYS_MATRIX = {
  'GET /api/ways-out': [{ url: () => '/api/ways-out', then: { own: statuses(401, 403, 403, 403, 403, 200) } }],
  'POST /api/ways-out/:way': [
    { url: () => '/api/ways-out/mail', then: { own: statuses(401, 403, 403, 403, 403, 409) } },
  ],
};
