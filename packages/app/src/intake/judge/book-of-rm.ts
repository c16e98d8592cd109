import type { IntakeRefusal } from '@vivero/domain';
import { rmNameKey } from './books-by-name.ts';
import type { IntakeContext } from './intake-context.ts';

/**
 * The book of the RM whom a row names: by the source's own key, else by the name that an RM here has alone. A list written by people
 * may name somebody who has no book yet: then its row is taken without that. null = no RM is stated; undefined = a key nobody knows.
 */
export function bookOfRm(
  { memory, own, source }: IntakeContext,
  rmKey: string | null,
): { readonly rm: number | null | undefined; readonly leftOut?: readonly IntakeRefusal[] } {
  // Whoever a row names as the RM: what may touch one book only brings everybody into that book.
  if (rmKey === null || own !== null) return { rm: null };
  const rm = memory.rms.get(`${source.source}:${rmKey}`)?.rm ?? memory.rmsByName.get(rmNameKey(rmKey));
  if (rm !== undefined || source.namesRms !== true) return { rm };
  return { rm: null, leftOut: [{ code: 'reference_missing', column: 'rmKey', found: rmKey }] };
}
