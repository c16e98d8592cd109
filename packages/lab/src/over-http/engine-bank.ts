import { type LabSetup, pilotBank } from '../loop/pilot-bank.ts';
import { type Year, yearInSteps } from '../loop/run-year.ts';
import type { Contact } from '../seen/contact.ts';
import type { WorldRules } from '../world/world-rules.ts';
import { type SeenStart, seenStart } from './seen-start.ts';
import { type SeenSince, watchSeen } from './seen-since.ts';

/** Half a week that waits for its contacts. */
export interface HalfWeek extends SeenSince {
  readonly week: number;
  readonly half: 1 | 2;
}

/** One bank whose year an engine from outside decides, half a week at a time. */
export interface EngineBank {
  readonly start: SeenStart;
  /** What the engine has to decide now; what is new in it stays the same until it has decided. `over` = the year is. */
  readonly now: () => HalfWeek | { readonly over: Year };
  readonly contact: (contacts: readonly Contact[]) => void;
}

/** The same bank, pilot included, as every policy of the lab meets under this seed. */
export function engineBank(rules: WorldRules, setup: LabSetup, seed: number): EngineBank {
  const { world, pilot } = pilotBank(rules, setup, seed);
  const { seen } = world;
  const since = watchSeen();
  const year = yearInSteps(world, setup.weeks);
  const start = seenStart(seen, pilot);
  let now = read(year.next());
  function read(step: IteratorResult<number, Year>): HalfWeek | { readonly over: Year } {
    if (step.done === true) return { over: step.value };
    return { week: seen.weeks - 1, half: step.value === 0 ? 1 : 2, ...since(seen) };
  }
  return {
    start,
    now: () => now,
    contact: (contacts) => {
      now = read(year.next(contacts));
    },
  };
}
