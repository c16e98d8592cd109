import type { Day } from '@vivero/domain';
import type { EventColumns } from '../columns/event-columns.ts';
import type { Folded } from '../columns/folded.ts';
import type { KindTable } from '../columns/kind-table.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';

/** Folds the customers of some columns, here or in a thread. */
export type Fold = (
  events: EventColumns,
  people: PeopleColumns,
  kinds: KindTable,
  options: { readonly asOf: Day; readonly currency: string },
) => Promise<Folded>;
