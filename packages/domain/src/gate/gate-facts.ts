import type { Day } from '../day.ts';
import type { LawfulBasis, Relation } from '../intake/intake-row.ts';
import type { RiskLevel } from '../product-plan/product.ts';
import type { Touch } from '../traffic/touch.ts';
import type { Consent } from './consent.ts';

/** Where a person may be who is on none of the seven stages (definitions.md 2.2); `recycled` is operable again. */
export const DETOURS = ['deceased', 'closed', 'do_not_contact', 'disqualified', 'lost', 'recycled'] as const;
export type Detour = (typeof DETOURS)[number];

/** What the gate has to know of a person: no name, no number, only whether a way of contact exists. */
export interface GateFacts {
  readonly customerId: string;
  /** The detour in force today. */
  readonly detour: Detour | null;
  readonly relation: Relation;
  readonly basis: LawfulBasis;
  /** The person refused profiling: service goes on, suggestions stop (PIPL 24, GDPR 21). */
  readonly noProfiling: boolean;
  readonly consents: readonly Consent[];
  /** The bank knows of them by somebody else's word alone: recommended, and never come in by an act of their own. */
  readonly namedByFriend: boolean;
  readonly reach: {
    readonly phone: boolean;
    readonly email: boolean;
    readonly wechat: boolean;
    /** There is an address, but mail to it came back for good. */
    readonly emailCameBack?: boolean;
  };
  /** Touches of the last 60 days or more, in any order. */
  readonly touches: readonly Touch[];
  /** The open serious complaint, null when there is none. */
  readonly openComplaint: { readonly eventId: string; readonly on: Day } | null;
  readonly riskTolerance: RiskLevel | null;
  readonly riskAssessedOn: Day | null;
  /** Full years; null when unknown. */
  readonly age: number | null;
  /** In the standing comparison group on this day. */
  readonly heldOut: boolean;
}
