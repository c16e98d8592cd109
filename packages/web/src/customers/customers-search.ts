import {
  BALANCE_BANDS,
  CONSENT_WORDS,
  CUSTOMER_SORTS,
  NEED_KINDS,
  PRODUCT_CATEGORIES,
  RELATIONS,
  STAGES,
} from '@vivero/domain';
import type { CustomerFilter, CustomerSort } from '@vivero/domain';

/** What the address of the list carries: the filter and the order, never what was searched for, which is somebody's name. */
export interface CustomersSearch extends CustomerFilter {
  readonly sort?: CustomerSort;
}

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (value: unknown): T | undefined =>
    words.find((word) => word === value);
const days = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 3_660 ? value : undefined;
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, 120) : undefined;
const stage = oneOf(['unprofiled', ...STAGES] as const);

const PARTS = {
  stages: (value: unknown) => {
    const stages = [value].flat().flatMap((each) => stage(each) ?? []);
    return stages.length > 0 ? stages : undefined;
  },
  need: oneOf(NEED_KINDS),
  holds: oneOf(PRODUCT_CATEGORIES),
  maturesWithin: days,
  balance: oneOf(Object.keys(BALANCE_BANDS) as (keyof typeof BALANCE_BANDS)[]),
  cooling: (value: unknown) => (value === true ? (true as const) : undefined),
  untouchedFor: days,
  stuckFor: days,
  consent: oneOf(CONSENT_WORDS),
  relation: oneOf(RELATIONS),
  segment: text,
  place: text,
  rm: (value: unknown) => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined),
  promised: (value: unknown) => (typeof value === 'boolean' ? value : undefined),
  sort: oneOf(CUSTOMER_SORTS),
} satisfies { readonly [Part in keyof Required<CustomersSearch>]: (value: unknown) => CustomersSearch[Part] };

/** Reads the address; what is not understood is left out rather than refused, since people edit addresses. */
export function customersSearch(search: Record<string, unknown>): CustomersSearch {
  const read = Object.entries(PARTS).map(([part, of]) => [part, of(search[part])]);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** The filter alone, in one order of its parts, so that two that mean the same are the same text. */
export function filterOf(search: CustomersSearch): CustomerFilter {
  const { sort: _, ...filter } = customersSearch({ ...search });
  return filter;
}

export const sameFilter = (a: CustomerFilter, b: CustomerFilter): boolean =>
  JSON.stringify(filterOf(a)) === JSON.stringify(filterOf(b));
