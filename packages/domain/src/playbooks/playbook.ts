import type { ContentItem } from '../content/content-item.ts';
import type { EventCode, Flow } from '../ledger-event.ts';
import type { NeedKind } from '../needs/need-kind.ts';
import type { Scene } from '../scenes/scene.ts';
import type { EventFilter, Segment } from '../segments/segment.ts';
import type { Stage, StageOrNone } from '../stages/stage.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { Transition } from './transition.ts';

/** The same words in every language. What somebody writes down in one language stands in all of them until somebody translates it. */
export type Words = ContentItem['title'];

/**
 * A way of working with a kind of customers towards a transition, as data: whom it takes in, what is done when and by whom, and when it is
 * over. Its steps are a list that is gone through once, from the top: a step that does not fit is passed over, nothing jumps back, so every
 * run ends. The JSON is stable: a change of its meaning is a new `format`.
 */
export interface Playbook {
  readonly format: typeof PLAYBOOK_FORMAT;
  readonly name: Words;
  /** The first is the one that it is judged by. */
  readonly serves: readonly Transition[];
  readonly enrols: Enrolment;
  /** Days after the last run of a customer ended before the customer may be taken in again; null = once only. */
  readonly againAfterDays: number | null;
  /** Share of those taken in who are left alone at random, so that what the playbook does can be told: 0..0.5. */
  readonly heldOutShare: number;
  readonly steps: readonly PlaybookStep[];
  /** What ends a run early, beside the customer being no longer there to be worked with. */
  readonly exits: readonly ExitRule[];
}
export const PLAYBOOK_FORMAT = 1;

/** Whom a playbook takes in: everybody of a segment, day by day; whoever an event happens to, at once; or nobody but by a person's hand. */
export type Enrolment =
  | { readonly by: 'segment'; readonly segment: Segment }
  | { readonly by: 'event'; readonly what: EventFilter; readonly stages: readonly StageOrNone[] | null }
  | { readonly by: 'hand' };

export interface PlaybookStep {
  /** Stays the same through all versions: a customer gets a step once a run, whichever version it came from. */
  readonly id: string;
  readonly title: Words;
  readonly due: DueRule;
  /** So many days after it was due it is worth nothing any more and is passed over. */
  readonly lateDays: number;
  readonly owner: StepOwner;
  readonly medium: ContactMedium;
  readonly purpose: 'service' | 'marketing';
  readonly contentId: string | null;
  readonly productId: string | null;
  readonly needKind: NeedKind | null;
  readonly scene: Scene;
  /** For people at these stages only, as they are when the step is due: how a playbook branches. Null = for everybody. */
  readonly stages: readonly StageOrNone[] | null;
  /** What is waited for before the run goes on; null = nothing. */
  readonly awaits: Awaited | null;
}

/** When a step is due: days after the customer was taken in, after the step before it ended, or before a date of the customer's. */
export type DueRule =
  | { readonly after: 'enrolment' | 'previous'; readonly days: number }
  | { readonly before: AnchorDate; readonly days: number };

/** Dates of a customer that steps can be due before: the next maturity of something held here, the next promised day. */
export const ANCHOR_DATES = ['maturity', 'promise'] as const;
export type AnchorDate = (typeof ANCHOR_DATES)[number];

/** Who answers for a step: the customer's RM in person, or marketing, whose media carry it by themselves. */
export const STEP_OWNERS = ['rm', 'marketing'] as const;
export type StepOwner = (typeof STEP_OWNERS)[number];

/** Something in the ledger: one of the codes and, where flows are named, one of them. */
export interface EvidenceSought {
  readonly codes: readonly EventCode[];
  readonly flows?: readonly Flow[];
}

export interface Awaited extends EvidenceSought {
  readonly days: number;
  /** What follows when it does not come in time. */
  readonly otherwise: 'go_on' | 'end';
}

/** `goal`: what the playbook is for has come about; otherwise it is merely over. */
export type ExitRule =
  | { readonly is: 'stage'; readonly stage: Stage }
  | ({ readonly is: 'event'; readonly goal: boolean } & EvidenceSought);

/** More would not be read by whoever has to keep to it. */
export const MOST_STEPS = 20;
export const LONGEST_DAYS = 730;
export const LARGEST_HELD_OUT = 0.5;
export const USUAL_LATE_DAYS = 3;
