import type { Money } from '../money.ts';

/** One value of a record as intake sees it; null = the source does not say. */
export type FieldValue = string | number | boolean | Money | null;

/** What an import may do to one column of a record that exists already: fill it when empty, overwrite it, or leave it alone. */
export const COLUMN_POLICIES = ['fill', 'overwrite', 'never'] as const;
export type ColumnPolicy = (typeof COLUMN_POLICIES)[number];

export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export interface MergedFields<F extends string> {
  readonly after: Readonly<Record<F, FieldValue>>;
  /** What changes. */
  readonly diff: readonly FieldChange[];
  /** What the row states otherwise and the policy does not take (`after` is the value not taken): counted in the report. */
  readonly kept: readonly FieldChange[];
}

/**
 * Puts the values of a row over those of the record it was matched with.
 * A blank (absent, null, only white space) never overwrites anything; a column without a policy is overwritten.
 */
export function mergeFields<F extends string>(
  before: Readonly<Record<F, FieldValue>>,
  incoming: Readonly<Partial<Record<F, FieldValue>>>,
  policy: Readonly<Record<string, ColumnPolicy>>,
): MergedFields<F> {
  const after: Record<F, FieldValue> = { ...before };
  const diff: FieldChange[] = [];
  const kept: FieldChange[] = [];
  for (const field of Object.keys(before) as F[]) {
    const value = incoming[field] ?? null;
    if (isBlank(value) || isSame(before[field], value)) continue;
    const change = { field, before: before[field], after: value };
    const allowed = policy[field] ?? 'overwrite';
    if (allowed === 'overwrite' || (allowed === 'fill' && isBlank(change.before))) {
      after[field] = value;
      diff.push(change);
    } else kept.push(change);
  }
  return { after, diff, kept };
}

const isBlank = (value: FieldValue): boolean => value === null || (typeof value === 'string' && value.trim() === '');

function isSame(a: FieldValue, b: FieldValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.minor === b.minor && a.currency === b.currency;
}
