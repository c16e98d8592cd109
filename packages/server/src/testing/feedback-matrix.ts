import { statuses } from './access-statuses.ts';

/** Who may see what customers say should be other, decide about it, and tell them. */
export const FEEDBACK_MATRIX = {
  'GET /api/feedback': [{ url: () => '/api/feedback', then: { own: statuses(401, 200, 200, 200, 200, 403) } }],
  'GET /api/quota': [
    {
      url: () => '/api/quota?productId=none&quota=10',
      then: { own: statuses(401, 404, 404, 403, 403, 403) },
    },
  ],
  'POST /api/feedback/themes/:themeId': [
    {
      url: () => `/api/feedback/themes/thm_${'z'.repeat(26)}`,
      payload: { state: 'accepted', reason: null },
      then: { own: statuses(401, 403, 403, 404, 403, 403) },
    },
  ],
  'POST /api/feedback/:feedbackId/told': [
    {
      url: () => `/api/feedback/fbk_${'z'.repeat(26)}/told`,
      then: { own: statuses(401, 404, 403, 403, 403, 403) },
    },
  ],
};
