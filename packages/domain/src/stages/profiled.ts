import type { Day } from '../day.ts';
import type { StageRule } from './stage-rule.ts';
import type { StageRules } from './stage-rules.ts';

/** What the record of the customer states now. */
export interface ProfileFacts {
  /** Weighted share of required fields that are filled, 0..1. */
  readonly completeness: number;
  /** Whether a lawful basis for profiling exists. */
  readonly hasBasis: boolean;
  /** null = never verified. */
  readonly verifiedOn: Day | null;
}

/**
 * S1. Enter: completeness >= 0.60 with a lawful basis. Stay: >= 0.50, basis, last verification <= 365 days ago.
 *
 * A `PROF` event verifies and may state `details.completeness` (0..1) and `details.basis`. The facts of now hold from
 * `verifiedOn` on, and before it for whatever no event has stated, because the record keeps no older versions.
 * A lost basis ends the stay too: a profile without one may not be used.
 */
export function profiled(facts: ProfileFacts, rules: StageRules): StageRule {
  const factsOn = facts.verifiedOn ?? Number.POSITIVE_INFINITY;
  let { completeness, hasBasis } = facts;
  let statedOn = Number.NEGATIVE_INFINITY;
  let statement: Parameters<StageRule['note']>[0] | undefined;

  const current = (day: Day) => (day >= factsOn && statedOn <= factsOn ? facts : { completeness, hasBasis });
  const verifiedOn = (day: Day): Day => (day >= factsOn ? Math.max(statedOn, factsOn) : statedOn);
  const complete = (day: Day, least: number): boolean => {
    const profile = current(day);
    return profile.hasBasis && profile.completeness >= least;
  };
  const holds = (day: Day): boolean => complete(day, rules.profileStay) && day - verifiedOn(day) <= rules.profileDays;

  return {
    note(event) {
      if (event.code !== 'PROF') return;
      if (event.day > factsOn) ({ completeness, hasBasis } = current(event.day));
      if (typeof event.details['completeness'] === 'number') completeness = event.details['completeness'];
      if (typeof event.details['basis'] === 'boolean') hasBasis = event.details['basis'];
      statedOn = event.day;
      statement = event;
    },
    enters(day) {
      if (verifiedOn(day) !== day || !complete(day, rules.profileEnter)) return null;
      return statement?.day === day ? [statement] : [];
    },
    holds,
    leavesOn: (from) => (holds(from) ? verifiedOn(from) + rules.profileDays + 1 : from),
  };
}
