import type { FeedbackState } from '../feedback/feedback-state.ts';
import type { LedgerEvent } from '../ledger-event.ts';

/** Points of one piece of feedback by what it is about (definitions.md 2.6); other kinds are welcome and earn none. */
const BASE: Readonly<Record<string, number>> = { need: 3, product: 2, activity: 2, complaint: 3 };
/** What it is worth by what became of it; what was turned down was heard all the same. */
const OUTCOME: Readonly<Record<FeedbackState, number>> = {
  logged: 1,
  declined: 1,
  accepted: 2,
  planned: 3,
  shipped: 5,
};
const DUPLICATE = 0.2;

/** A piece of feedback with what became of it. */
export interface KeptFeedback {
  readonly kind: string;
  readonly state: FeedbackState;
  readonly novel: boolean;
}

/** What a customer's feedback is worth in points, never in money; `counted` of `of` pieces were of a kind that earns. */
export interface FeedbackPoints {
  readonly points: number;
  readonly counted: number;
  readonly of: number;
}

/**
 * CKV of definitions.md 2.6: base(kind) x novelty x outcome, 1 for news and 0.2 for what was known.
 * @param events feedback of the record, which holds what was accepted
 * @param kept feedback that was heard and decided here, whose events say the same thing again
 */
export function feedbackPoints(
  events: readonly Pick<LedgerEvent, 'code' | 'details'>[],
  kept: readonly KeptFeedback[] = [],
): FeedbackPoints {
  const recorded = events.filter(({ code, details }) => code === 'FB' && details['feedbackId'] === undefined);
  const feedback = [
    ...kept,
    ...recorded.map(({ details }) => ({
      kind: String(details['kind']),
      state: 'accepted' as const,
      novel: details['duplicate'] !== true,
    })),
  ];
  const scores = feedback.flatMap(({ kind, state, novel }) => {
    const base = BASE[kind];
    return base === undefined ? [] : [base * OUTCOME[state] * (novel ? 1 : DUPLICATE)];
  });
  return {
    points: Math.round(scores.reduce((sum, score) => sum + score, 0) * 10) / 10,
    counted: scores.length,
    of: feedback.length,
  };
}
