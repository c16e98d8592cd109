import type { NeedKind } from '@vivero/domain';
import type { Contact } from './contact.ts';

/** What everybody at the bank knows of a customer, each around 0 with deviation 1. */
export const TRAITS = ['age', 'balance', 'digital', 'income', 'risk', 'tenure'] as const;
export type Trait = (typeof TRAITS)[number];

/** A kind of need as the bank's books state it. */
export interface SeenNeed {
  readonly kind: NeedKind;
  /** Mean margin of a purchase by a customer of middling size, whole units. */
  readonly margin: number;
  /** What people at the bank believe: beginnings a year, and mean length in weeks. */
  readonly perYear: number;
  readonly meanWeeks: number;
  /** Place among `NEED_SIGNS` of the rule over the movements of money that can see it begin. */
  readonly sign: number;
}

/** A contact of an RM's own choice. */
export interface OwnContact {
  readonly week: number;
  readonly made: Contact;
  readonly proposed: Contact;
}

/** What a bank can see, and all that a policy is given. Weeks count from the start of the record. */
export interface SeenBank {
  readonly customers: number;
  readonly needs: readonly SeenNeed[];
  readonly traits: Readonly<Record<Trait, Float64Array>>;
  /** Factor on the margin of whatever this customer buys. */
  readonly size: Float64Array;
  readonly rms: number;
  /** The RM of each customer, 0.. */
  readonly rmOf: Uint8Array;
  /** Minutes that each RM has for contacts of their own in a week. */
  readonly minutesAWeek: number;
  /** Weeks that fit into the record. */
  readonly room: number;
  /** Weeks on record; the last one is the current one. */
  weeks: number;
  /**
   * By need: customers x `room` packed weeks as `packWeek` packs them, signs by their place among `NEED_SIGNS`; question 0 is whether the
   * need is there.
   */
  readonly words: readonly Uint32Array[];
  /** 1 = closed everything and is gone. */
  readonly gone: Uint8Array;
  /** Week of the last contact; -1 = none. */
  readonly contactedIn: Int16Array;
  /** Contacts that RMs made instead of what the list said, the earliest first. */
  readonly ownChoices: OwnContact[];
}
