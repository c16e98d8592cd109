import { type Actor, sightOf } from '@vivero/domain';

/** The one book of an RM's own import, or the whole bank. */
export type ImportReach = { readonly ownBook: number } | 'bank';

/** How far an import of this person reaches, and taking one back; undefined = not at all. */
export function importReach({ kind, role, rms }: Actor): ImportReach | undefined {
  const sight = kind === 'user' ? sightOf(role, 'bring_in') : 'bank';
  if (sight === 'bank') return 'bank';
  const ownBook = sight === 'own_book' ? rms.find((rm) => rm !== 0) : undefined;
  return ownBook === undefined ? undefined : { ownBook };
}

/** The number under which a batch of this reach is kept: its book, or 0 for the whole bank. */
export const bookOfReach = (reach: ImportReach): number => (reach === 'bank' ? 0 : reach.ownBook);
