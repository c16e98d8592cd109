import type { Day } from '../day.ts';
import type { Need, NeedState } from './need.ts';

/**
 * What moves a need (demands 3). `interest`: the customer took up content about it or asked about it; `said` and `denied`: the
 * customer's own word; `served`: a product or service for it was taken up; `window_passed`: nothing happened while it mattered.
 */
export interface NeedEvidence {
  readonly kind: 'interest' | 'said' | 'denied' | 'served' | 'window_passed';
  readonly on: Day;
  /** The ledger events that show it; at least one, except for `window_passed`, which the calendar shows. */
  readonly evidenceIds: readonly string[];
}

const BECOMES = {
  interest: 'aware',
  said: 'confirmed',
  denied: 'denied',
  served: 'served',
  window_passed: 'expired',
} as const satisfies Record<NeedEvidence['kind'], NeedState>;

/** Latent, aware and confirmed needs can still move; the others are ends. */
export const isOpen = (need: { readonly state: NeedState }): boolean =>
  need.state === 'latent' || need.state === 'aware' || need.state === 'confirmed';

/**
 * The need after one piece of evidence: latent -> aware -> confirmed -> served, with denied and expired from any open state.
 * A need never moves back: interest in a confirmed need is only more evidence, a confirmed need does not expire by itself, and an
 * ended need stays as it is (what the customer says later opens a new one). Buying without a word surfaces the need as well.
 * @throws RangeError when a move comes without evidence
 */
export function moveNeed(need: Need, evidence: NeedEvidence): Need {
  if (evidence.kind !== 'window_passed' && evidence.evidenceIds.length === 0)
    throw new RangeError(`a need does not move to ${BECOMES[evidence.kind]} without evidence`);
  if (!isOpen(need)) return need;
  if (evidence.kind === 'window_passed') {
    const expires = need.state !== 'confirmed' && evidence.on > need.until;
    return expires ? { ...need, state: 'expired', movedOn: Math.max(need.movedOn, evidence.on) } : need;
  }
  const evidenceIds = [...new Set([...need.evidenceIds, ...evidence.evidenceIds])];
  const surfacedOn = surfaces(evidence) ? Math.min(need.surfacedOn ?? evidence.on, evidence.on) : need.surfacedOn;
  const state = need.state === 'confirmed' && evidence.kind === 'interest' ? 'confirmed' : BECOMES[evidence.kind];
  return { ...need, state, evidenceIds, surfacedOn, movedOn: Math.max(need.movedOn, evidence.on) };
}

/** A denial says that there was nothing to surface. */
const surfaces = (evidence: NeedEvidence): boolean => evidence.kind !== 'denied';
