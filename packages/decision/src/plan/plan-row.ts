import type { ContactMedium, GateRule, Money, NeedKind, Phrase, Scene, StageOrNone } from '@vivero/domain';
import type { PlanAction } from './candidate.ts';
import type { Score } from './score.ts';

/** The three groups of Today: what was promised, what cannot wait, what is worth a conversation. */
export const PLAN_GROUPS = ['promised', 'cannot_wait', 'worth_talking'] as const;
export type PlanGroup = (typeof PLAN_GROUPS)[number];

/** An action that a rule refused, with the rule: the answer to "why not". */
export interface BlockedAction {
  readonly action: PlanAction;
  readonly needId: string | null;
  readonly productId: string | null;
  readonly contentId: string | null;
  readonly rule: GateRule;
  readonly ruleVersion: number;
  readonly phrase: Phrase;
  /** What it would have scored, minor units. */
  readonly score: number;
}

/** One line of Today: person x need x (product or content) x scene x opening x question x value x next step (demands 5). */
export interface PlanRow {
  /** 1.. within the RM's day. */
  readonly rank: number;
  readonly group: PlanGroup;
  readonly customerId: string;
  readonly rm: number;
  readonly stage: StageOrNone;
  readonly action: PlanAction;
  readonly needId: string | null;
  readonly needKind: NeedKind | null;
  readonly step: 'seed' | 'ask' | 'offer' | null;
  readonly productId: string | null;
  readonly contentId: string | null;
  readonly contentGap: boolean;
  /** Id of an activity; none exist before channel rounds do. */
  readonly activityId: null;
  readonly scene: Scene;
  readonly medium: ContactMedium;
  /** First legal minute of today (0..1439) when the medium is not legal at once; null = legal now. */
  readonly mediumFrom: number | null;
  readonly minutes: number;
  readonly expectedValue: Money;
  readonly score: number;
  readonly scoreParts: Score['parts'];
  readonly opening: Phrase;
  readonly question: Phrase;
  readonly value: Phrase;
  readonly nextStep: Phrase;
  readonly objection: Phrase;
  readonly answer: Phrase;
  readonly reason: Phrase;
  /** The promise that is due, where that is the reason. */
  readonly promiseId: string | null;
  /** What else is due by the clock with this customer, a birthday, or what moved in their money, and belongs into the same talk. */
  readonly alsoDue: readonly Phrase[];
  /** Exactly three. */
  readonly factors: readonly Phrase[];
  /** Says that the action was drawn by lot among near-ties, for learning; null = it was simply worth most. */
  readonly drawn: Phrase | null;
  readonly notNowBecause: Phrase | null;
  /** What else must be done for it to be allowed, e.g. a second person. */
  readonly requires: Phrase | null;
  /** The three best actions for this customer that a rule refused. */
  readonly whyNot: readonly BlockedAction[];
  readonly evidenceIds: readonly string[];
}
