import type { Day } from '@vivero/domain';

/** A Monday; the record begins with it. */
const FIRST_DAY: Day = 20_003;
const DAYS_A_WEEK = 7;
/** The second half of a week begins on its Thursday. */
const THURSDAY = 3;

export const labDay = (week: number, sitting = 0): Day => FIRST_DAY + week * DAYS_A_WEEK + THURSDAY * sitting;
