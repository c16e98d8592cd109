import { drawBeta, drawNormal, type RandomStream, sigmoid } from '@vivero/decision';

/** Kinds of event: the share of those who accept that comes (a beta number around it, as sure as twelve guests), and seats. */
export const EVENT_KINDS = {
  lecture: { shows: 0.5, place: 'in person' },
  webinar: { shows: 0.4, place: 'virtual' },
  dinner: { shows: 0.75, place: 'in person' },
} as const;
export type EventKind = keyof typeof EVENT_KINDS;
const SURENESS = 12;

/** Log odds of accepting by somebody whom the host does not know, the slope on interest, and what knowing the host adds. */
const ACCEPTS = { base: -4.9, interest: 0.7, tie: 3.35 };
/** Shares of guests who leave a lead, of those who come to a social scene, and of those who sign. The last is the advisory close rate. */
const STEPS = { lead: 0.4, social: 0.55, transaction: 0.33 };

export type Warmth = 'warm' | 'cold';

/** How far an invitation came, one step after the other. */
export interface Invited {
  readonly accepted: boolean;
  readonly attended: boolean;
  readonly lead: boolean;
  readonly social: boolean;
  readonly transaction: boolean;
}

/** One event of a kind: how each of those invited takes it, warm = the host knows them. */
export function holdEvent(kind: EventKind, invited: readonly Warmth[], stream: RandomStream): readonly Invited[] {
  const { shows } = EVENT_KINDS[kind];
  const share = drawBeta(stream, shows * SURENESS, (1 - shows) * SURENESS);
  return invited.map((warmth) => {
    const odds = ACCEPTS.base + ACCEPTS.interest * drawNormal(stream) + (warmth === 'warm' ? ACCEPTS.tie : 0);
    const accepted = stream() < sigmoid(odds);
    const attended = stream() < share && accepted;
    const lead = stream() < STEPS.lead && attended;
    const social = stream() < STEPS.social && lead;
    return { accepted, attended, lead, social, transaction: stream() < STEPS.transaction && social };
  });
}
