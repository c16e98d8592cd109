import { type Day, formatDay } from '@vivero/domain';

/** A model is to be learned anew before rates, products and people are others. [D] */
const VALID_DAYS = 180;

/** The last day of a model that was learned as of a day. */
export const expiryOf = (asOf: Day): string => formatDay(asOf + VALID_DAYS);

/** Whether that last day has passed: from then on nobody goes by what was learned. */
export const isExpired = (asOf: Day, today: Day): boolean => today > asOf + VALID_DAYS;
