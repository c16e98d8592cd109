import type { PilotLog } from '../seen/pilot-log.ts';
import type { WorldRules } from '../world/world-rules.ts';
import { newWorld, type World } from '../world/world.ts';
import { PILOT_WEEKS, runPilot } from './run-pilot.ts';

/** How a comparison is set up. */
export interface LabSetup {
  readonly customers: number;
  readonly weeks: number;
  /** Whether the ways that show what asking is worth are lived through as well; absent = no. */
  readonly asking?: boolean;
}

const CUSTOMERS_A_BOOK = 1_000;
/** Minutes that an RM has in a week for contacts of their own: less than an hour a day. */
const MINUTES_A_WEEK = 240;

/** A bank that has lived through its pilot, with room for the weeks that follow. The same rules, set-up and seed give the same bank. */
export function pilotBank(
  rules: WorldRules,
  { customers, weeks }: LabSetup,
  seed: number,
): { readonly world: World; readonly pilot: PilotLog } {
  const world = newWorld(
    rules,
    {
      customers,
      rms: Math.max(1, Math.round(customers / CUSTOMERS_A_BOOK)),
      minutesAWeek: MINUTES_A_WEEK,
      weeks: PILOT_WEEKS + weeks,
    },
    seed,
  );
  return { world, pilot: runPilot(world, seed) };
}
