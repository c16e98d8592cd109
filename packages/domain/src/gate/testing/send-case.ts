import { dayOf } from '../../day.ts';
import type { GateFacts } from '../gate-facts.ts';
import type { GateNow } from '../gate-now.ts';
import { type Jurisdiction, JURISDICTION_PACKS } from '../jurisdiction-pack.ts';
import { sendGate, type SendRequest, type SendVerdict } from '../send-gate.ts';

export const TODAY = dayOf(2026, 3, 3);

/** What differs from a commercial call, on a Tuesday at ten, to a customer who wants to hear from the bank and has nothing in the way. */
export interface SendCase {
  readonly pack?: Jurisdiction;
  readonly facts?: Partial<GateFacts>;
  readonly ask?: Partial<SendRequest>;
  readonly now?: Partial<GateNow>;
  readonly held?: readonly 'term_deposit'[];
}

export const judged = ({ pack = 'strict', facts, ask, now, held = [] }: SendCase): SendVerdict =>
  sendGate(
    {
      customerId: 'cus_1',
      detour: null,
      relation: 'customer',
      basis: 'contract',
      noProfiling: false,
      namedByFriend: false,
      consents: [{ medium: 'any', purpose: 'marketing', state: 'granted', on: 1, source: 'form' }],
      reach: { phone: true, email: true, wechat: true },
      touches: [],
      openComplaint: null,
      riskTolerance: null,
      riskAssessedOn: null,
      age: 40,
      heldOut: false,
      ...facts,
    },
    {
      medium: 'call',
      purpose: 'marketing',
      product: null,
      needState: null,
      agreed: false,
      content: null,
      hasPostalAddress: true,
      hoursWaited: 0,
      ...ask,
    },
    { today: TODAY, at: '2026-03-03T09:00:00Z', minuteOfDay: 600, weekday: 2, holiday: false, ...now },
    JURISDICTION_PACKS[pack],
    held,
  );
