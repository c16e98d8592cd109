import type { Day } from '../day.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import { EVIDENCE } from './evidence.ts';
import { addInterest, firstDayBelow, interestOn, NO_INTEREST } from './interest-score.ts';
import type { StageRule } from './stage-rule.ts';
import type { StageRules } from './stage-rules.ts';

/** The stage rule, and the score for those who show or rank it. */
export interface InterestedRule extends StageRule {
  scoreOn(day: Day): number;
}

/**
 * S3, a Schmitt trigger. Enter: interest score >= 10, or a yes to an invitation and attendance at that event. Leave: at
 * the end of the 14th consecutive day whose reading is below 5.
 *
 * Readings count from the day on which the customer came to stand here, so that one who falls from S4 gets the full 14.
 * A yes is `IN-Q` with `details.rsvp = 'yes'`, attendance `IN-A`, or `CT-V` by medium `event`, about the same event.
 * `PD-X` sets the score to 0. Cited as evidence: what scored in the last three half-lives, older than that is below 1/8.
 */
export function interested(rules: StageRules): InterestedRule {
  const halfLife = rules.interestHalfLife;
  let state = NO_INTEREST;
  /** First reading of the run below the threshold as it stood before `state.lastDay`; null = that run was broken. */
  let belowSince: Day | null = Number.NEGATIVE_INFINITY;
  let scored: LedgerEvent[] = [];
  const accepted = new Map<string, LedgerEvent>();
  const attended = new Map<string, LedgerEvent>();
  let visit: { readonly day: Day; readonly evidence: readonly LedgerEvent[] } | undefined;

  const runSince = (): Day => {
    const first = firstDayBelow(state, rules.interestLeave, halfLife);
    return first === state.lastDay && belowSince !== null ? belowSince : first;
  };
  /** Closes the readings before `day`; the reading of a day counts only once the whole day is noted. */
  const passTo = (day: Day): void => {
    if (day === state.lastDay) return;
    const since = runSince();
    belowSince = since < day ? since : null;
  };
  const noteVisit = (event: LedgerEvent): void => {
    if (event.about === null) return;
    if (event.code === 'IN-Q' && event.details['rsvp'] === 'yes') accepted.set(event.about, event);
    else if (event.code === 'IN-A' || (event.code === 'CT-V' && event.medium === 'event'))
      attended.set(event.about, event);
    else return;
    const yes = accepted.get(event.about);
    const there = attended.get(event.about);
    if (yes && there) visit = { day: event.day, evidence: [yes, there] };
  };

  return {
    note(event) {
      noteVisit(event);
      const { weight } = EVIDENCE[event.code];
      if (event.code === 'PD-X') {
        passTo(event.day);
        state = { score: 0, lastDay: event.day };
        scored = [];
      } else if (weight > 0) {
        passTo(event.day);
        state = addInterest(state, event.day, weight, halfLife);
        scored.push(event);
      }
    },
    enters(day) {
      if (interestOn(state, day, halfLife) >= rules.interestEnter)
        return scored.filter((event) => day - event.day < 3 * halfLife);
      return visit?.day === day ? visit.evidence : null;
    },
    holds: (day) => interestOn(state, day, halfLife) >= rules.interestLeave,
    leavesOn: (from, since) => Math.max(from, Math.max(runSince(), since) + rules.interestDays - 1),
    scoreOn: (day) => interestOn(state, day, halfLife),
  };
}
