import type { Thing } from './access-statuses.ts';
import { CONTENT_MATRIX } from './content-matrix.ts';
import { FEEDBACK_MATRIX } from './feedback-matrix.ts';
import { referralMatrix } from './referral-matrix.ts';
import { WAYS_MATRIX } from './ways-matrix.ts';

/** The parts of the access matrix that the rooms of the method bring, a file each. */
export const roomMatrix = (customerId: (which: Thing) => string) => ({
  ...CONTENT_MATRIX,
  ...FEEDBACK_MATRIX,
  ...referralMatrix(customerId),
  ...WAYS_MATRIX,
});
