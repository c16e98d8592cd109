import type { ConflictCode, FieldChange, IntakeRefusal, RefusalCode, Verdict } from '@vivero/domain';
import type { LedgerRow } from '@vivero/storage';

/** What is to be done with one record, and what a person who asks about the row is shown. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly code: RefusalCode | ConflictCode | null;
  readonly customerId: string | null;
  readonly rm: number;
  readonly detail: unknown;
  /** Fields that the row states otherwise and the policy kept. */
  readonly kept: readonly string[];
  /** Values without which the record is taken. */
  readonly without?: readonly IntakeRefusal[];
  /** The event that the ledger has with other content. */
  readonly contested?: LedgerRow;
}

interface Subject {
  readonly customerId: string;
  readonly rm: number;
}

export const taken = (verdict: 'new' | 'same', subject: Subject | null, kept: readonly string[] = []): Judgement => ({
  verdict,
  code: null,
  customerId: subject?.customerId ?? null,
  rm: subject?.rm ?? 0,
  detail: null,
  kept,
});

export const updated = (subject: Subject, diff: readonly FieldChange[], kept: readonly string[]): Judgement => ({
  ...taken('same', subject, kept),
  verdict: 'update',
  detail: { diff },
});

export const refused = (code: RefusalCode, column: string | null, found: string): Judgement => ({
  ...taken('same', null),
  verdict: 'refused',
  code,
  detail: { column, found },
});

export const conflict = (code: ConflictCode, subject: Subject | null, detail: unknown = null): Judgement => ({
  ...taken('same', subject),
  verdict: 'conflict',
  code,
  detail,
});
