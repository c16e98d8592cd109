import type { Day } from '../day.ts';
import type { OutcomeReason } from '../follow-up/outcome-kind.ts';
import type { NeedKind } from '../needs/need-kind.ts';
import type { ContactMedium } from './contact-medium.ts';

/** Demands 2: upkeep is not seeding. */
export const TOUCH_CLASSES = ['service', 'upkeep', 'seed', 'sell'] as const;
export type TouchClass = (typeof TOUCH_CLASSES)[number];

/** Demands 1: computed from the record, never declared. */
export const TOUCH_MODES = ['responded', 'push', 'upkeep', 'need_led'] as const;
export type TouchMode = (typeof TOUCH_MODES)[number];

/** One contact between an RM and a customer, as the ledger recorded it. */
export interface Touch {
  readonly eventId: string;
  readonly customerId: string;
  readonly rm: number;
  readonly day: Day;
  /** ISO instant with Z. */
  readonly at: string;
  readonly direction: 'in' | 'out';
  readonly medium: ContactMedium;
  /** A service contact (maturity notice, complaint handling) is neither marketing nor selling. */
  readonly service: boolean;
  readonly needKind: NeedKind | null;
  readonly productId: string | null;
  readonly contentId: string | null;
  readonly activityId: string | null;
  readonly asksQuestion: boolean;
  readonly nextStepOn: Day | null;
  /** How far it got. An attempt that nobody answered counts for the caps and for nothing else; a message still waits for its answer. */
  readonly extent: 'attempt' | 'message' | 'talk';
  /** Why it was not right for the customer; null where they did not say so. */
  readonly declined: OutcomeReason | null;
  readonly closes: boolean;
}
