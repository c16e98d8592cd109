import type { AskedList } from './customers-query.ts';

/** Who is ticked: some, or everybody that the list has but some. */
export interface Picked {
  readonly all: boolean;
  /** Those ticked; with `all` those whose tick was taken away. */
  readonly ids: ReadonlySet<string>;
}

export const NOBODY: Picked = { all: false, ids: new Set() };

export const isPicked = ({ all, ids }: Picked, customerId: string): boolean => all !== ids.has(customerId);

/** How many of the list's total are ticked. */
export const pickedCount = ({ all, ids }: Picked, total: number): number => (all ? total - ids.size : ids.size);

export function toggled({ all, ids }: Picked, customerId: string): Picked {
  const next = new Set(ids);
  if (!next.delete(customerId)) next.add(customerId);
  return { all, ids: next };
}

/** The same for the server: the filter itself where everybody was meant, so that nobody has to be loaded to be counted in. */
export function chosenOf(
  { all, ids }: Picked,
  { filter, search }: Pick<AskedList, 'filter' | 'search'>,
  total: number,
) {
  const expected = pickedCount({ all, ids }, total);
  if (!all) return { filter: {}, customerIds: [...ids], expected };
  const { stages, ...rest } = filter;
  return {
    filter: { ...rest, ...(stages === undefined ? {} : { stages: [...stages] }) },
    ...(search === '' ? {} : { search }),
    ...(ids.size === 0 ? {} : { exceptIds: [...ids] }),
    expected,
  };
}
