import type {
  Birthday,
  ContactMedium,
  ContactPurpose,
  Day,
  Holding,
  Need,
  Product,
  StageOrNone,
  StimulusStep,
} from '@vivero/domain';
import type { CustomerFacts } from './customer-facts.ts';

export const PLAN_ACTIONS = ['offer', 'ask', 'seed', 'service', 'consent', 'risk_assessment', 'care'] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

/** What runs by the clock whatever anybody scores: a promise due, an open complaint, money that matures. */
export type ClockReason = 'promise' | 'complaint' | 'maturity';

/** One thing that could be done with one customer today, before any rule has looked at it. */
export interface Candidate {
  readonly customer: CustomerFacts;
  readonly action: PlanAction;
  readonly purpose: ContactPurpose;
  readonly need: Need | null;
  readonly step: StimulusStep['step'] | null;
  readonly product: Product | null;
  readonly contentId: string | null;
  /** No content serves the step: the row says so and the gap list learns of it. */
  readonly contentGap: boolean;
  readonly clock: {
    readonly reason: ClockReason;
    readonly dueOn: Day;
    readonly holding: Holding | null;
    readonly evidenceId: string;
  } | null;
  /** The customer is going cold: the stage that they fall to on that day, unless something happens. */
  readonly slip: { readonly to: StageOrNone; readonly on: Day } | null;
  /** A greeting for a birthday, by its calendar: what is done with minutes that nothing else needs. */
  readonly birthday: Birthday['calendar'] | null;
}

/** How a candidate may be carried out: medium, minutes, and the first legal minute of today when it is not legal at once. */
export interface Means {
  readonly medium: ContactMedium;
  readonly minutes: number;
  readonly from: number | null;
}

/** Minutes of an RM by action and medium, in order of preference; a medium that is absent is not used for the action. [D] */
export const MEANS: Readonly<Record<PlanAction, readonly (readonly [ContactMedium, number])[]>> = {
  offer: [
    ['call', 12],
    ['wechat', 6],
    ['email', 8],
  ],
  ask: [
    ['call', 8],
    ['wechat', 4],
    ['email', 6],
    ['sms', 4],
  ],
  seed: [
    ['wechat', 3],
    ['email', 4],
    ['sms', 3],
    ['call', 6],
  ],
  service: [
    ['call', 8],
    ['wechat', 4],
    ['sms', 4],
    ['email', 5],
    ['branch', 10],
  ],
  consent: [['branch', 4]],
  risk_assessment: [
    ['call', 6],
    ['wechat', 4],
    ['branch', 15],
  ],
  care: [
    ['call', 6],
    ['wechat', 3],
    ['email', 4],
  ],
};

/** What a customer feels of each action, as a share of being offered something. What is due, and what they come in for, costs them nothing. [D] */
export const FELT: Readonly<Record<PlanAction, number>> = {
  offer: 1,
  ask: 0.4,
  seed: 0.2,
  care: 0.3,
  service: 0,
  consent: 0,
  risk_assessment: 0,
};
