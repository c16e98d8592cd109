import type { Day } from '../day.ts';
import type { EventCode, Flow } from '../ledger-event.ts';
import type { Money } from '../money.ts';
import type { ProductCategory } from '../product-plan/product-category.ts';
import type { RiskLevel } from '../product-plan/product.ts';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { Consent } from '../gate/consent.ts';

/**
 * One row of one file of a source, already parsed and normalised: either the records it stands for or why it was refused.
 * Every row of every file appears exactly once, so that rows in = rows in verdicts.
 */
export interface IntakeRow {
  readonly file: string;
  /** 1-based number of the row among the file's data rows. */
  readonly row: number;
  /** The row's own amount, for the totals of the report; null when the row has none. */
  readonly amount: Money | null;
  readonly outcome: { readonly records: readonly IntakeRecord[] } | { readonly refused: IntakeRefusal };
  /** Values without which the row is taken: an account number that a spreadsheet ruined, where a phone tells who it is. Absent = none. */
  readonly without?: readonly IntakeRefusal[];
}

/** Why a row cannot be taken; `code` is translated by the catalogue (`refusal.<code>`), `column` is the header at fault. */
export interface IntakeRefusal {
  readonly code: RefusalCode;
  readonly column: string | null;
  /** The offending text, shortened; shown to the person who imports, never logged. */
  readonly found: string;
}

export const REFUSAL_CODES = [
  'fields_missing',
  'fields_extra',
  'quote_broken',
  'text_undecodable',
  'date_invalid',
  'number_invalid',
  'number_ruined',
  'value_unknown',
  'key_missing',
  'key_duplicate',
  'reference_missing',
  'row_empty',
  'total_row',
  'header_repeated',
  'phone_invalid',
  'email_invalid',
  'identity_invalid',
  'amount_too_large',
  'policy_never',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Keys are the source's own; the importer turns them into Vivero's ids. A record may name only keys of earlier rows or of the store. */
export type IntakeRecord =
  | { readonly kind: 'branch'; readonly key: string; readonly name: string }
  | {
      readonly kind: 'rm';
      readonly key: string;
      readonly name: string;
      readonly branchKey: string;
      readonly team: string;
    }
  | IntakeCustomer
  | IntakeHolding
  | {
      readonly kind: 'party';
      readonly holdingKey: string;
      readonly customerKey: string;
      readonly role: 'owner' | 'authorised';
    }
  | IntakeEvent
  | IntakeNote;

/** Who a person is; sealed with the person's own key before it is stored. Absent = the source does not say. */
export interface Identity {
  /** The number under which the source system knows the customer and people ask for them. */
  readonly number?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly nationalId?: string;
  readonly birthOn?: Day;
  readonly address?: string;
  /** Employer and position, in the source's words. */
  readonly work?: string;
  /** Further numbers and addresses, in the source's words: to be read, never a key. */
  readonly otherContacts?: string;
  /** What people have filed the person under elsewhere; no tag has a comma in it. */
  readonly tags?: readonly string[];
}

/** How the person stands to the bank according to who imports the file. */
export const RELATIONS = ['customer', 'prospect', 'event_contact', 'authorised'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Why the bank may hold and profile the data (GDPR art. 6, PIPL art. 13). */
export const LAWFUL_BASES = ['contract', 'consent', 'legitimate_interest', 'none'] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

export interface IntakeCustomer {
  readonly kind: 'customer';
  readonly key: string;
  /** The key is made of what identifies the person: it tells rows of one file apart and is no number of the source's. */
  readonly keyDerived?: true;
  /** Key of the RM who keeps the customer; null = the importing person's choice applies. */
  readonly rmKey: string | null;
  readonly identity: Identity;
  readonly sex: 'f' | 'm' | null;
  readonly birthYear: number | null;
  readonly place: string | null;
  readonly segment: string | null;
  readonly relation: Relation | null;
  readonly basis: LawfulBasis | null;
  readonly riskTolerance: RiskLevel | null;
  readonly riskAssessedOn: Day | null;
  readonly consents: readonly Consent[];
  readonly customerSince: Day | null;
}

export interface IntakeHolding {
  readonly kind: 'holding';
  readonly key: string;
  /** The row gives no number: the key is made of what it says, and another source may know the holding under one of its own. */
  readonly keyDerived?: true;
  readonly customerKey: string;
  readonly category: ProductCategory;
  readonly productName: string | null;
  readonly elsewhere: boolean;
  readonly openedOn: Day | null;
  readonly maturesOn: Day | null;
  readonly endedOn: Day | null;
  readonly balance: Money | null;
  readonly payment: Money | null;
}

export interface IntakeEvent {
  readonly kind: 'event';
  /**
   * `<source>:<source id>`; the same id with the same content is the same event. What stands between two `#` is made from
   * what the row says of a person or an account: only its keyed hash is stored.
   */
  readonly eventId: string;
  readonly customerKey: string;
  /** Who the customer is, where the source has no number for them: then the key is made of this, and others may know the person. */
  readonly person?: Identity;
  readonly code: EventCode;
  readonly onDay: Day;
  /** ISO instant with Z when the source states a time; null = noon of the bank's day. */
  readonly at: string | null;
  readonly medium: ContactMedium | null;
  readonly direction: 'in' | 'out' | null;
  readonly flow: Flow | null;
  readonly category: ProductCategory | null;
  readonly amount: Money | null;
  readonly balance: Money | null;
  /** Holding key or event id that this is about. */
  readonly about: string | null;
  readonly details: Readonly<Record<string, string | number | boolean>>;
  /** Key or name of the RM who did it; whose book that is becomes the detail `by`. Absent = the source does not say. */
  readonly byRm?: string;
}

/** What somebody wrote about a customer, with its own author and date; sealed with the customer's key. */
export interface IntakeNote {
  readonly kind: 'note';
  /** As of an event; the words are part of what it is made of. */
  readonly noteId: string;
  readonly customerKey: string;
  /** As of an event. */
  readonly person?: Identity;
  readonly onDay: Day;
  /** ISO instant with Z when the source states a time; null = noon of the bank's day. */
  readonly at: string | null;
  /** As the source names them; null = it does not say. */
  readonly author: string | null;
  readonly text: string;
}

/** A source yields its rows in chunks, files in dependency order, and says what its data cannot show. */
export interface IntakeSource {
  readonly source: string;
  readonly currency: string;
  /** The data's own "today". */
  readonly asOf: Day;
  /** Stage-engine evidence that the source has no record of at all; the report of an import names them. */
  readonly lacks: readonly EventCode[];
  /** Each file states how things stand on `asOf`, so that two of them, one after the other, tell what happened in between. */
  readonly snapshot?: boolean;
  /** RMs are named as people name them: one whom nobody knows here is left out of the row, which is taken all the same. */
  readonly namesRms?: boolean;
  /** Column policy by field name of `IntakeCustomer`/`IntakeHolding`; default `overwrite` for keyed system exports. */
  readonly policy: Readonly<Record<string, 'fill' | 'overwrite' | 'never'>>;
  /** Which of key, phone, email, nationalId, name+birth decide that two rows are the same person, in order. */
  readonly match: readonly MatchKind[];
  rows(): AsyncIterable<readonly IntakeRow[]>;
}

export const MATCH_KINDS = ['key', 'phone', 'email', 'nationalId', 'nameBirth', 'name'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];
