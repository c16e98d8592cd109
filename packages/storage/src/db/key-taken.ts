import type { Problem } from '@vivero/domain';

const WHAT: Readonly<Record<string, 'customer' | 'holding'>> = {
  customer_key_taken: 'customer',
  holding_source_key: 'holding',
  holding_key_taken: 'holding',
};

/**
 * The problem that a database error stands for when a source's key is in use already, undefined for any other error. A unique
 * index sees rows that the caller may not, so the answer says only what the caller named: the same whether the row in the way is
 * in the own book or in another's.
 */
export function keyTaken(error: unknown): Extract<Problem, { code: 'import.key_taken' }> | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string };
  const what = code === '23505' ? WHAT[constraint ?? ''] : undefined;
  return what && { code: 'import.key_taken', what };
}
