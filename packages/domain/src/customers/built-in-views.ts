import type { CustomerFilter, CustomerSort } from './customer-filter.ts';

/** A list that is looked at again and again: which customers, in which order. */
export interface CustomerView {
  readonly filter: CustomerFilter;
  readonly sort: CustomerSort;
}

/** The views that everybody has from the first day, in the order of their tabs. */
export const BUILT_IN_VIEWS = {
  maturing: { filter: { maturesWithin: 30 }, sort: 'balance' },
  going_cold: { filter: { cooling: true }, sort: 'balance' },
  not_spoken_to: { filter: { untouchedFor: 60 }, sort: 'last_touch' },
} as const satisfies Readonly<Record<string, CustomerView>>;
export type BuiltInView = keyof typeof BUILT_IN_VIEWS;
