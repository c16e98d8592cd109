import type { Inference, ProductCategory } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** One thing that must have happened between two exports, as the ledger holds it. */
export interface InferredEvent {
  readonly what: Inference;
  readonly customerId: string;
  readonly category: ProductCategory | null;
  readonly amountMinor: number | null;
  readonly balanceMinor: number | null;
  readonly currency: string | null;
  /** YYYY-MM-DD: the day that it counts from, and those of the two exports. */
  readonly on: string;
  readonly from: string;
  readonly until: string;
}

/** What a batch was found to say about the time since the export before, in the caller's scope. */
export async function inferredEvents(db: Db, batchId: string): Promise<InferredEvent[]> {
  const { rows } = await db.query<InferredEvent>(
    `select e.details ->> 'what' as what, e.customer_id as "customerId", e.category, e.amount_minor as "amountMinor",
            e.balance_minor as "balanceMinor", e.currency, e.occurred_on as "on", e.details ->> 'from' as "from", e.details ->> 'until' as until
       from ledger_event as e
      where e.batch_id = $1 and e.details ->> 'what' is not null and (e.details -> 'inferred')::boolean
      order by e.details ->> 'what', e.occurred_on, e.amount_minor, e.balance_minor, e.event_id`,
    [batchId],
  );
  return rows;
}
