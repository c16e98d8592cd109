import { type Day, formatDay } from '@vivero/domain';

/** The last export before a long weekend is still the newest there is. [D] */
const NEWEST_FOR_DAYS = 4;

/**
 * The day at which a bank stands still that is founded on these files: theirs, where they are history; none, where they are the newest
 * that its systems have. A bank that is given files morning by morning goes by the calendar, otherwise its first file would be its last day.
 */
export const ownDay = (asOf: Day, today: Day): { readonly asOfOn?: string } =>
  asOf >= today - NEWEST_FOR_DAYS ? {} : { asOfOn: formatDay(asOf) };
