import type { LedgerEvent } from '@vivero/domain';

/** A ledger event with whose it is and where it came from. */
export interface LedgerRow {
  readonly event: LedgerEvent;
  readonly customerId: string;
  /** Book of the customer. */
  readonly rm: number;
  /** Where the event was recorded: the name of an import source, or Vivero itself. */
  readonly source: string;
  /** The import that brought it; null when it was recorded here. */
  readonly batchId: string | null;
}

/** A row with its `contentHash`, where that is known already. */
export type HashedRow = LedgerRow & { readonly contentHash?: string };

/**
 * How far the ledger was read. Rows become visible in the order of commits, not of numbers, so a reader takes only what no
 * running transaction can still get in front of, and goes on after this place. Both are whole numbers as text (64 bits).
 */
export interface LedgerPosition {
  readonly xid: string;
  readonly seq: string;
}

export const LEDGER_START: LedgerPosition = { xid: '0', seq: '0' };
