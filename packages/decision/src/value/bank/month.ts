import type { Day } from '@vivero/domain';

/** Days of an average month. */
export const MONTH_DAYS = 365.25 / 12;

/** Whole months between two days; 0 where the second comes first. */
export const wholeMonths = (from: Day, to: Day): number => Math.max(0, Math.floor((to - from) / MONTH_DAYS));
