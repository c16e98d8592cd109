import { fail, ok, type Problem, type Result } from '@vivero/domain';
import { type CustomerSelection, countSelected, type Db, listCustomers } from '@vivero/storage';
import { type SelectionContext, selectionOf } from './selection-of.ts';
import type { Chosen } from './wanted.ts';

export type ChoiceProblem = Extract<Problem, { code: 'selection.changed' | 'selection.too_large' }>;

/**
 * The customers that an action is about, provided that they are as many as the person has seen: people come and go while a list is
 * looked at, and nothing is to happen to anybody who was not on it.
 */
export async function chosenCustomers(
  db: Db,
  context: SelectionContext,
  chosen: Chosen,
  maximum: number,
): Promise<Result<{ readonly selection: CustomerSelection; readonly customerIds: readonly string[] }, ChoiceProblem>> {
  const selection = await selectionOf(db, context, chosen);
  const found = await countSelected(db, selection);
  if (found !== chosen.expected) return fail({ code: 'selection.changed', expected: chosen.expected, found });
  if (found > maximum) return fail({ code: 'selection.too_large', found, maximum });
  const places = await listCustomers(db, selection, 'added', null, found);
  return ok({ selection, customerIds: places.map(({ customerId }) => customerId) });
}
