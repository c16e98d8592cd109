import { type Day, formatDay } from '@vivero/domain';

/** A model is to be learned anew before rates, products and people are others. [D] */
const VALID_DAYS = 180;

/** The last day of a model that was learned as of a day. */
export const expiryOf = (asOf: Day): string => formatDay(asOf + VALID_DAYS);
