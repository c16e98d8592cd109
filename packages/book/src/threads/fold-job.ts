import type { Day } from '@vivero/domain';
import type { EventColumns } from '../columns/event-columns.ts';
import type { EventKind } from '../columns/event-kind.ts';
import type { PeopleColumns } from '../columns/people-columns.ts';

/** What a thread is asked to fold. */
export interface FoldJob {
  readonly events: EventColumns;
  readonly people: PeopleColumns;
  readonly kinds: readonly EventKind[];
  readonly options: { readonly asOf: Day; readonly currency: string };
}
