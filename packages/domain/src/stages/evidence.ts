import type { EventCode } from '../ledger-event.ts';
import type { Stage } from './stage.ts';

/** What an event code proves to the stage rules. */
export interface Evidence {
  /** The stage that it speaks for; `attempt` is an outbound that nobody answered, `complaint` only bars stage 7. */
  readonly class: Stage | 'attempt' | 'complaint' | null;
  /** Strength in the interest score; 0 = not part of it. */
  readonly weight: number;
  /** Whether the customer took part, so that an open need counts as touched. */
  readonly touch: boolean;
}

const none: Evidence = { class: null, weight: 0, touch: false };

/**
 * definitions.md 2.1 as data. The table gives `PD-X` the strength minus infinity: here it ends the link and sets the
 * interest score back to 0, because a score cannot climb back from minus infinity when the customer returns.
 */
export const EVIDENCE: Readonly<Record<EventCode, Evidence>> = {
  PROF: { class: 'profiled', weight: 0, touch: false },
  'CT-D': { class: 'attempt', weight: 0, touch: false },
  'CT-R': { class: 'reached', weight: 1, touch: true },
  'CT-V': { class: 'reached', weight: 3, touch: true },
  'PD-A': { class: 'reached', weight: 3, touch: true },
  'PD-X': { class: 'reached', weight: 0, touch: false },
  'IN-C': { class: 'interested', weight: 2, touch: true },
  'IN-Q': { class: 'interested', weight: 5, touch: true },
  'IN-A': { class: 'interested', weight: 5, touch: true },
  'ND-C': { class: 'in_need', weight: 0, touch: true },
  'ND-D': { class: 'in_need', weight: 0, touch: true },
  'ND-Q': { class: 'in_need', weight: 0, touch: true },
  'TX-S': { class: 'transacted', weight: 0, touch: false },
  'TX-V': { class: 'transacted', weight: 0, touch: false },
  'RF-I': { class: 'super_customer', weight: 0, touch: false },
  'RF-C': { class: 'super_customer', weight: 0, touch: false },
  FB: { class: 'super_customer', weight: 0, touch: false },
  CP: { class: 'complaint', weight: 0, touch: false },
  'CP-X': { class: 'complaint', weight: 0, touch: false },
  MV: none,
  BAL: none,
};
