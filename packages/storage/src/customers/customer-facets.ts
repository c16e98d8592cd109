import type { Db } from '../db/db.ts';
import { conditionsOf, type CustomerSelection, linesOf, Values } from './customer-conditions.ts';

/** What a facet tells apart, and where it stands: on the line itself, or with the customer. */
const COLUMNS = {
  stages: 'line.current',
  rm: 'line.rm::text',
  relation: 'c.relation',
  segment: 'c.segment',
  place: 'c.place',
} as const;
export type Facet = keyof typeof COLUMNS;
export const FACETS = Object.keys(COLUMNS) as Facet[];

export interface FacetCount {
  readonly facet: Facet;
  /** The word or the number that a filter takes; null = not stated. */
  readonly value: string | null;
  readonly customers: number;
}

/** How many customers of a selection have each value of these facets, facet by facet, the largest first. */
export async function countFacets(
  db: Db,
  selection: CustomerSelection,
  facets: readonly Facet[],
): Promise<FacetCount[]> {
  if (facets.length === 0) return [];
  const values = new Values();
  const columns = facets.map((facet) => COLUMNS[facet]);
  const { rows } = await db.query<{ facet: number; value: string | null; customers: number }>(
    `select facet.position as facet, facet.value, facet.customers
       from (select ${which(columns)} as position, coalesce(${columns.join(', ')}, null) as value, count(*)::int as customers
               from ${linesOf(selection)}
               ${columns.some((column) => column.startsWith('c.')) ? 'join customer as c on c.customer_id = line.customer_id' : ''}
              where ${conditionsOf(selection, values)}
              group by grouping sets (${columns.map((column) => `(${column})`).join(', ')})) as facet
      order by facet.position, facet.customers desc, facet.value`,
    values.list,
  );
  return rows.flatMap(({ facet, value, customers }) => {
    const name = facets[facet];
    return name === undefined ? [] : [{ facet: name, value, customers }];
  });
}

/** The place in the list of the one column that a row of grouping sets was grouped by; the others are null in it. */
const which = (columns: readonly string[]): string =>
  `case ${columns.map((column, i) => `when grouping(${column}) = 0 then ${i}`).join(' ')} end`;
