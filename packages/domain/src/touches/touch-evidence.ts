import type { EventCode } from '../ledger-event.ts';
import type { TouchState } from './touch-state.ts';

/**
 * What comes back after a touch was handed over. `delivered`: the recipient's side has it. `opened`, `clicked`, `replied`: what the person did.
 * `put_off`: not yet, the other side goes on trying. `bounced`: it never arrived. `no_address`: it never arrived because nobody is there, so
 * that the address is no way to the person any more.
 */
export const TOUCH_EVIDENCE = [
  'delivered',
  'opened',
  'clicked',
  'replied',
  'put_off',
  'bounced',
  'no_address',
] as const;
export type TouchEvidence = (typeof TOUCH_EVIDENCE)[number];

/** What a piece of evidence does: where the touch goes, and the event of the ledger (definitions.md 2.1) that the person's act is. */
export interface EvidenceEffect {
  readonly to: Extract<TouchState, 'delivered' | 'bounced'> | null;
  readonly code: Extract<EventCode, 'CT-R' | 'IN-C' | 'CT-V'> | null;
}

const ACT = { to: 'delivered' } as const;
export const EVIDENCE_EFFECT: Readonly<Record<TouchEvidence, EvidenceEffect>> = {
  delivered: { to: 'delivered', code: null },
  opened: { ...ACT, code: 'CT-R' },
  clicked: { ...ACT, code: 'IN-C' },
  replied: { ...ACT, code: 'CT-V' },
  put_off: { to: null, code: null },
  bounced: { to: 'bounced', code: null },
  no_address: { to: 'bounced', code: null },
};
