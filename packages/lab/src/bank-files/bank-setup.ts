import type { Day } from '@vivero/domain';
import type { WorldRules } from '../world/world-rules.ts';

/** Which synthetic bank is written out as files. */
export interface BankSetup {
  readonly rules: WorldRules;
  /** At least 100: a manager's pilot needs that many to choose from. */
  readonly customers: number;
  /** Customers who are lived through at a time, in whole thousands but for tests: 5,000 make the very bank of the closed loop. */
  readonly block: number;
  /** Weeks on record, the pilot of 26 weeks first: in them chance decides who is rung up. */
  readonly weeks: number;
  readonly seed: number;
  /** The day after the record's last one. */
  readonly asOf: Day;
}

/** Days of ordinary money before the record begins: the rules over movements need half a year to know what is usual. */
export const LEAD_IN_DAYS = 217;

/** First day of a week of the record. */
export const firstOfWeek = ({ asOf, weeks }: BankSetup, week: number): Day => asOf - 7 * (weeks - week);
