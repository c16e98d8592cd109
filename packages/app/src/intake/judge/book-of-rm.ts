import type { IntakeRefusal } from '@vivero/domain';
import { rmNameKey } from './books-by-name.ts';
import type { IntakeContext } from './intake-context.ts';

/**
 * The book of the RM whom a row names: by the source's own key, else by the name that an RM here has alone. A list written by people
 * may name somebody who has no book yet: then its row is taken without that. null = no RM is stated; undefined = a key nobody knows.
 */
export function bookOfRm(
  context: IntakeContext,
  rmKey: string | null,
): { readonly rm: number | null | undefined; readonly without?: readonly IntakeRefusal[] } {
  // Whoever a row names as the RM: what may touch one book only brings everybody into that book.
  if (rmKey === null || context.own !== null) return { rm: null };
  const rm = rmNumber(context, rmKey);
  if (rm !== undefined || context.source.namesRms !== true) return { rm };
  return { rm: null, without: [{ code: 'reference_missing', column: 'rmKey', found: rmKey }] };
}

/** The number of the book of the RM whom a source means by a key or a name. */
export const rmNumber = ({ memory, source }: IntakeContext, rmKey: string): number | undefined =>
  memory.rms.get(`${source.source}:${rmKey}`)?.rm ?? memory.rmsByName.get(rmNameKey(rmKey));
