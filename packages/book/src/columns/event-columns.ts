/**
 * Events of many customers, each customer's together and in time order (instant, then event id). Row = customer, by position.
 * The number columns are sparse: only kinds that say so have an entry, in the order of the events; a reader keeps a cursor per column.
 */
export interface EventColumns {
  /** One more than there are rows: events of row `i` are `start[i]` .. `start[i + 1] - 1`. */
  readonly start: Uint32Array;
  /** Seconds since 1950 (`book-time.ts`). */
  readonly at: Uint32Array;
  /** The bank's calendar day, days since 1950. */
  readonly day: Uint16Array;
  /** Number in the `KindTable`. */
  readonly kind: Uint16Array;
  /** Like `start`, into `values`, `balances` and `refs`. */
  readonly valueStart: Uint32Array;
  readonly values: Int32Array;
  readonly balanceStart: Uint32Array;
  readonly balances: Int32Array;
  readonly refStart: Uint32Array;
  /** Small numbers that mean something within one customer only: 0, 1, ... for what events refer to (need, event, purchase, complaint). */
  readonly refs: Uint32Array;
  /** What does not fit into `values` and `balances` (`exact-number.ts`). */
  readonly wide: Float64Array;
}

/** Bytes of everything that grows with events. */
export const columnBytes = ({ at, day, kind, values, balances, refs, wide }: EventColumns): number =>
  [at, day, kind, values, balances, refs, wide].reduce((sum, column) => sum + column.byteLength, 0);

/** Bytes that an event takes on average. */
export const bytesPerEvent = (columns: EventColumns): number =>
  columns.at.length === 0 ? 0 : columnBytes(columns) / columns.at.length;
