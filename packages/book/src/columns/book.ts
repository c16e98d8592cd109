import type { Day } from '@vivero/domain';
import type { EventColumns } from './event-columns.ts';
import type { FeatureColumn, FoldedStages } from './folded.ts';
import type { KindTable } from './kind-table.ts';
import type { PeopleColumns } from './people-columns.ts';

/**
 * Customers of one bucket with their histories and what was found in them. A bucket is a base and, after new events, an overlay with the
 * whole histories of the customers that were touched: these count in the overlay only.
 */
export interface Part {
  readonly bucket: number;
  readonly people: PeopleColumns;
  /** The columns; read from the bucket's file when they are not in memory. */
  readonly events: () => EventColumns;
  readonly folded: FoldedStages;
  /** One column a feature, in the order of `FEATURES`; most of what a book is, so it is read from its file like the events. */
  readonly features: () => readonly FeatureColumn[];
  /** 1 = the customer of this row is in an overlay; null = none is. */
  readonly hidden: Uint8Array | null;
}

/** The whole bank at one position of the ledger and one business day; never changed once published. */
export interface Book {
  readonly asOf: Day;
  /** Position of the ledger up to which everything is in. */
  readonly position: { readonly xid: string; readonly seq: string };
  readonly kinds: KindTable;
  /** Names of the bank's segments, by number. */
  readonly segments: readonly string[];
  /** The bank's currency: amounts in another one are not added up. */
  readonly currency: string;
  /** One more than the largest `member`. */
  readonly members: number;
  readonly parts: readonly Part[];
}
