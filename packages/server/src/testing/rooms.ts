import { CONTENT_MATRIX } from './content-matrix.ts';
import { FEEDBACK_MATRIX } from './feedback-matrix.ts';

/** The parts of the access matrix that the rooms of the method bring, a file each. */
export const ROOMS = { ...CONTENT_MATRIX, ...FEEDBACK_MATRIX };
