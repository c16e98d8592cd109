import type { LedgerEvent } from '../ledger-event.ts';

/** Points of one piece of feedback by what it is about (definitions.md 2.6); other kinds are welcome and earn none. */
const BASE: Readonly<Record<string, number>> = { need: 3, product: 2, activity: 2, complaint: 3 };
/** The ledger's `FB` is feedback that was accepted; what became of it later is not recorded yet. */
const ACCEPTED = 2;
const DUPLICATE = 0.2;

/** What a customer's feedback is worth in points, never in money; `counted` of `of` pieces were of a kind that earns. */
export interface FeedbackPoints {
  readonly points: number;
  readonly counted: number;
  readonly of: number;
}

/** CKV of definitions.md 2.6: base(kind) x novelty x outcome over the accepted feedback, 1 for news and 0.2 for what was known. */
export function feedbackPoints(events: readonly Pick<LedgerEvent, 'code' | 'details'>[]): FeedbackPoints {
  const feedback = events.filter((event) => event.code === 'FB');
  const scores = feedback.flatMap(({ details }) => {
    const base = BASE[String(details['kind'])];
    return base === undefined ? [] : [base * ACCEPTED * (details['duplicate'] === true ? DUPLICATE : 1)];
  });
  return {
    points: Math.round(scores.reduce((sum, score) => sum + score, 0) * 10) / 10,
    counted: scores.length,
    of: feedback.length,
  };
}
