import type { Contact } from './contact.ts';
import type { PilotLog } from './pilot-log.ts';
import type { SeenBank } from './seen-bank.ts';

/** Times a week that contacts are chosen: what Monday's talks brought to light is known on Thursday. */
export const SITTINGS = 2;

/** A way of spending the RMs' minutes. It sees what a bank would see, and nothing else. */
export interface Policy {
  readonly name: string;
  /** Begins a year: learns from what the pilot left behind. */
  readonly begin: (seen: SeenBank, pilot: PilotLog, seed: number) => PolicyYear;
}

/** A policy during one year of one bank. */
export interface PolicyYear {
  /**
   * The contacts of half a week in order of preference; what no longer fits into its RM's minutes is not done.
   * @param sitting 0 = the first half, 1 = the second
   */
  readonly choose: (seen: SeenBank, sitting: number) => readonly Contact[];
}
