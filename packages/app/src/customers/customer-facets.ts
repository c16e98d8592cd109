import type { Actor, CustomerFilter } from '@vivero/domain';
import {
  countFacets,
  type Facet,
  type FacetCount,
  FACETS,
  preferIndexes,
  readBank,
  readBooks,
  type Stores,
} from '@vivero/storage';
import { readAs } from '../reading/read-as.ts';
import type { Directory } from './directory/directory.ts';
import type { Wanted } from './wanted.ts';
import { selectionOf } from './selection-of.ts';

export interface FacetValue {
  readonly value: string | null;
  /** Of a book, whose it is. */
  readonly name: string | null;
  readonly customers: number;
}

/** Under each facet how many customers each of its values would leave, were it chosen beside the rest of the filter. */
export async function customerFacets(
  stores: Stores,
  directory: Directory,
  actor: Actor,
  wanted: Wanted,
  now: string,
): Promise<Readonly<Record<Facet, readonly FacetValue[]>>> {
  return readAs(stores, actor, async (db) => {
    if (!actor.wide) await preferIndexes(db);
    const selection = await selectionOf(db, { directory, actor, bank: await readBank(db), now }, wanted);
    const shown = FACETS.filter((facet) => !isHidden(actor, facet));
    const chosen = shown.filter((facet) => wanted.filter[facet] !== undefined);
    const open = shown.filter((facet) => wanted.filter[facet] === undefined);
    const counts: FacetCount[] = [];
    // Those about the line need no look at the customers; those that are chosen are counted as if they were not.
    for (const facets of [open.filter(isOfLine), open.filter((facet) => !isOfLine(facet))])
      counts.push(...(await countFacets(db, selection, facets)));
    for (const facet of chosen)
      counts.push(...(await countFacets(db, { ...selection, filter: without(wanted.filter, facet) }, [facet])));
    const books = await readBooks(
      db,
      counts.flatMap(({ facet, value }) => (facet === 'rm' ? [Number(value)] : [])),
    );
    const names = new Map(books.map(({ rm, name }) => [String(rm), name]));
    const valuesOf = (facet: Facet): FacetValue[] =>
      counts
        .filter((count) => count.facet === facet)
        .map(({ value, customers }) => ({
          value,
          customers,
          name: facet === 'rm' ? (names.get(value ?? '') ?? null) : null,
        }));
    return Object.fromEntries(FACETS.map((facet) => [facet, valuesOf(facet)])) as Record<Facet, FacetValue[]>;
  });
}

/** Under a mask nobody learns where people live; of a single book there is nothing to choose. */
const isHidden = ({ role, rms, wide }: Actor, facet: Facet): boolean =>
  (role === 'marketing' && facet === 'place') || (facet === 'rm' && !wide && rms.length < 2);

const isOfLine = (facet: Facet): boolean => facet === 'stages' || facet === 'rm';

function without(filter: CustomerFilter, facet: Facet): CustomerFilter {
  const { [facet]: _, ...rest } = filter;
  return rest;
}
