import type { PilotLog } from '../seen/pilot-log.ts';
import { type SeenBank, type SeenNeed, TRAITS, type Trait } from '../seen/seen-bank.ts';

/** A bank as it is handed to an engine: columns hold one value a customer, whose number is its place. */
export interface SeenStart {
  readonly needs: readonly Omit<SeenNeed, 'sign'>[];
  readonly rms: number;
  /** Minutes that each RM has for contacts in half a week. */
  readonly minutesAHalf: number;
  readonly customers: Readonly<Record<Trait | 'rm' | 'size', readonly number[]>>;
  /** Pairs of customer and need that chance chose to contact or to leave alone, and whether the customer bought. */
  readonly pilot: Readonly<Record<keyof PilotLog, readonly number[]>>;
}

const HALVES = 2;

/** Only what a bank sees: every field is named here, so that nothing else can travel. */
export function seenStart(seen: SeenBank, pilot: PilotLog): SeenStart {
  const traits = Object.fromEntries(TRAITS.map((trait) => [trait, [...seen.traits[trait]]])) as Record<Trait, number[]>;
  return {
    needs: seen.needs.map(({ kind, margin, perYear, meanWeeks }) => ({ kind, margin, perYear, meanWeeks })),
    rms: seen.rms,
    minutesAHalf: seen.minutesAWeek / HALVES,
    customers: { ...traits, rm: [...seen.rmOf], size: [...seen.size] },
    pilot: {
      week: [...pilot.week],
      customer: [...pilot.customer],
      need: [...pilot.need],
      contacted: [...pilot.contacted],
      bought: [...pilot.bought],
    },
  };
}
