import type { Day } from './day.ts';
import type { Money } from './money.ts';
import type { ProductCategory } from './product-plan/product-category.ts';
import type { ContactMedium } from './traffic/contact-medium.ts';

/** Evidence of the stage engine (definitions.md 2.1). What is not evidence is `MV` (money moved) or `BAL` (a balance was stated). */
export const EVENT_CODES = [
  'PROF',
  'CT-D',
  'CT-R',
  'CT-V',
  'PD-A',
  'PD-X',
  'IN-C',
  'IN-Q',
  'IN-A',
  'ND-C',
  'ND-D',
  'ND-Q',
  'TX-S',
  'TX-V',
  'RF-I',
  'RF-C',
  'FB',
  'CP',
  'CP-X',
  'MV',
  'BAL',
] as const;
/** `ND-D` need denied by the customer; `CP` / `CP-X` serious complaint opened / settled: the stage rules of 2.2 need both. */
export type EventCode = (typeof EVENT_CODES)[number];

/** What kind of money movement an `MV` event is. */
export const FLOWS = [
  'salary',
  'pension',
  'transfer_in',
  'transfer_out',
  'cash_in',
  'cash_out',
  'card',
  'interest',
  'fee',
  'penalty',
  'loan_payment',
  'household',
  'insurance',
  'leasing',
  'order',
  'other_in',
  'other_out',
] as const;
export type Flow = (typeof FLOWS)[number];

/**
 * One row of the ledger: an interaction, a delivery, a transaction or a movement of money of one customer.
 * `day` is the bank's calendar day of `at`; rules use `day`, people see `at`.
 */
export interface LedgerEvent {
  readonly eventId: string;
  readonly code: EventCode;
  readonly day: Day;
  /** ISO instant with Z. */
  readonly at: string;
  /** ISO instant with Z at which Vivero learnt it; later than `at` for late evidence. */
  readonly recordedAt: string;
  readonly medium: ContactMedium | null;
  readonly direction: 'in' | 'out' | null;
  readonly flow: Flow | null;
  readonly category: ProductCategory | null;
  readonly amount: Money | null;
  /** Balance of the account after the movement. */
  readonly balance: Money | null;
  /** The holding, need or event that this one is about (for `TX-V`: the event that it voids). */
  readonly about: string | null;
  /** Small coded facts only, never free text or personal data (that is sealed apart). */
  readonly details: Readonly<Record<string, string | number | boolean>>;
}
