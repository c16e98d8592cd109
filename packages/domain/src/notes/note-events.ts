import { type Day, formatDay } from '../day.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import { plainEvent } from '../plain-event.ts';
import type { Money } from '../money.ts';
import type { NeedKind } from '../needs/need-kind.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { SaidNeed } from './propose-note.ts';

export const NOTE_ORIGINS = ['typed', 'pasted', 'imported'] as const;
export type NoteOrigin = (typeof NOTE_ORIGINS)[number];

/** What a person confirmed of a note. */
export interface ConfirmedNote {
  readonly need: { readonly kind: NeedKind; readonly said: SaidNeed; readonly amount: Money | null } | null;
  /** Further needs that the customer spoke of in the same talk, as surely as of the first. */
  readonly alsoNeeds: readonly NeedKind[];
  /** The contact that it tells of; null when it tells of none. */
  readonly touch: { readonly medium: ContactMedium; readonly direction: 'in' | 'out' } | null;
  /** Day of the promise that was made with it. */
  readonly nextStepOn: Day | null;
  readonly complaint: boolean;
}

export interface NoteMoment {
  readonly noteId: string;
  readonly day: Day;
  /** ISO instants with Z: when it happened, and when it is written down. */
  readonly at: string;
  readonly recordedAt: string;
}

const SPEAKS = { said: 'ND-C', asked: 'IN-Q', denied: 'ND-D' } as const satisfies Record<SaidNeed, LedgerEvent['code']>;

/**
 * What a confirmed note is evidence of: the contact, what the customer said of a need, a complaint. Coded facts only; the words stay
 * in the note. `about` names the kind of need, so that a later no in another note takes back the same thing. The need that a talk brought up was not known before it: the contact's own mode is computed from the record as ever.
 */
export function noteEvents(note: ConfirmedNote, { noteId, day, at, recordedAt }: NoteMoment): readonly LedgerEvent[] {
  const { need, alsoNeeds, touch, nextStepOn, complaint } = note;
  const event = (code: LedgerEvent['code'], over: Partial<LedgerEvent>): LedgerEvent =>
    plainEvent({
      eventId: `vivero:${noteId}:${code}`,
      code,
      day,
      at,
      recordedAt,
      medium: touch?.medium ?? null,
      direction: 'in',
      ...over,
    });
  const needKind = need === null ? {} : { needKind: need.kind };
  const nextStep = nextStepOn === null ? {} : { nextStepOn: formatDay(nextStepOn) };
  return [
    ...(touch === null ? [] : [event('CT-V', { direction: touch.direction, details: { ...needKind, ...nextStep } })]),
    ...(need === null
      ? []
      : [event(SPEAKS[need.said], { amount: need.amount, about: `need.${need.kind}`, details: needKind })]),
    ...alsoNeeds
      .filter((kind) => kind !== need?.kind)
      .map((kind) =>
        event('ND-C', {
          eventId: `vivero:${noteId}:ND-C:${kind}`,
          about: `need.${kind}`,
          details: { needKind: kind },
        }),
      ),
    ...(complaint ? [event('CP', {})] : []),
  ];
}
