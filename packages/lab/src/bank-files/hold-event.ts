import { drawBeta, drawNormal, normalQuantile, type RandomStream, sigmoid } from '@vivero/decision';

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

/** Share of those who accept that comes to one event of a kind, 0..1. */
export function drawShowing(kind: EventKind, stream: RandomStream): number {
  const { shows } = EVENT_KINDS[kind];
  return drawBeta(stream, shows * SURENESS, (1 - shows) * SURENESS);
}

/** Chance that somebody invited comes, and that they sign, where such a share of those who accept comes. */
export function chancesOf(warmth: Warmth, showing: number): { readonly comes: number; readonly signs: number } {
  let accepts = 0;
  // Interest is standard normal: enough equal slices of it.
  for (let slice = 0; slice < SLICES; slice += 1)
    accepts += sigmoid(acceptingOf(warmth, normalQuantile((slice + 0.5) / SLICES))) / SLICES;
  const comes = accepts * showing;
  return { comes, signs: comes * STEPS.lead * STEPS.social * STEPS.transaction };
}
const SLICES = 400;

const acceptingOf = (warmth: Warmth, interest: number): number =>
  ACCEPTS.base + ACCEPTS.interest * interest + (warmth === 'warm' ? ACCEPTS.tie : 0);

/** One event of a kind: how each of those invited takes it, warm = the host knows them. */
export function holdEvent(
  kind: EventKind,
  invited: readonly Warmth[],
  stream: RandomStream,
  share = drawShowing(kind, stream),
): readonly Invited[] {
  return invited.map((warmth) => {
    const odds = acceptingOf(warmth, drawNormal(stream));
    const accepted = stream() < sigmoid(odds);
    const attended = stream() < share && accepted;
    const lead = stream() < STEPS.lead && attended;
    const social = stream() < STEPS.social && lead;
    return { accepted, attended, lead, social, transaction: stream() < STEPS.transaction && social };
  });
}
