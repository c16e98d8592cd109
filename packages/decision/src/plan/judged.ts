import type { GateResult } from '@vivero/domain';
import type { Candidate, Means } from './candidate.ts';
import type { ForetoldPurchase } from './offer-rate.ts';
import type { Score } from './score.ts';

/** A candidate after the rules: allowed by `means`, or blocked by the first rule that failed. Blocked ones are scored too, to say what was lost. */
export interface Judged {
  readonly candidate: Candidate;
  readonly means: Means;
  readonly blockedBy: GateResult | null;
  readonly requires: GateResult | null;
  readonly score: Score;
  /** For a consent or an assessment: the best action that waits for it. It is why the question is worth asking just now. */
  readonly behind: Candidate | null;
  /** What a model foretells of it; null where none is in use. */
  readonly foretold: ForetoldPurchase | null;
}
