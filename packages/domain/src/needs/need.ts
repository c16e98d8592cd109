import type { Day } from '../day.ts';
import type { Phrase } from '../terms/phrase.ts';
import type { NeedKind } from './need-kind.ts';

/** Demands 3. Each move needs evidence; `denied`, `expired` and `served` are ends. */
export const NEED_STATES = ['latent', 'aware', 'confirmed', 'denied', 'expired', 'served'] as const;
export type NeedState = (typeof NEED_STATES)[number];

/** Where a need comes from: a trigger in the movements of money, a gap in the should-need map, the customer's word, or the RM. */
export const NEED_ORIGINS = ['trigger', 'map', 'customer', 'rm'] as const;
export type NeedOrigin = (typeof NEED_ORIGINS)[number];

/** A reason to believe that a customer has a need, before anybody has asked. Made by triggers and by the should-need map. */
export interface NeedHypothesis {
  readonly kind: NeedKind;
  readonly origin: 'trigger' | 'map';
  /** Trigger id or map line, with its version: `inflow@1`, `shop_owner.3@1`. */
  readonly rule: string;
  /** Belief in 0..1 that the customer has the need now. */
  readonly strength: number;
  /** First and last day on which acting on it makes sense. */
  readonly from: Day;
  readonly until: Day;
  /** Money at stake in minor units of the bank's currency, 0 when unknown. */
  readonly amountMinor: number;
  /** One sentence why. */
  readonly reason: Phrase;
  readonly evidenceIds: readonly string[];
}

/** What a fitted model believes of one customer's need as of the last refresh. */
export interface NeedBelief {
  readonly modelId: string;
  /** Chance, 0..1, that the need is there. */
  readonly chance: number;
  /** The same in a customer like this of whom nothing was seen. */
  readonly usual: number;
  /** How much longer a need that is there lasts on average if nothing serves it, in days. */
  readonly daysLeft: number;
  /** What moved the belief most (`inflow`, `interest`, `said`, `contact`) and what would be believed without it; null = nothing did. */
  readonly strongest: { readonly sign: string; readonly without: number } | null;
}

/** A need of one customer over its life. */
export interface Need extends Omit<NeedHypothesis, 'origin'> {
  readonly needId: string;
  readonly customerId: string;
  readonly origin: NeedOrigin;
  readonly state: NeedState;
  /** Day on which it was first believed; null when the customer said it first. */
  readonly hypothesisedOn: Day | null;
  /** Day on which the customer first showed or said it; null while only believed. */
  readonly surfacedOn: Day | null;
  /** Day of the last move. */
  readonly movedOn: Day;
  /** Absent or null where no model was learned: then `strength`, set by judgement, is all there is. */
  readonly belief?: NeedBelief | null;
}

/** How far we believe that the need is there, 0..1: what was learned where something was, what the rules state otherwise. */
export const beliefIn = ({ belief, strength }: Pick<Need, 'belief' | 'strength'>): number => belief?.chance ?? strength;
