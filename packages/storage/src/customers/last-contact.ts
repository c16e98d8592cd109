import type { ContactMedium, Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** The last time that somebody at the bank and the customer had to do with each other. */
export interface LastContact {
  readonly on: Day;
  readonly medium: ContactMedium | null;
  readonly direction: 'in' | 'out' | null;
  /** The customer took part; false = an attempt that nobody answered. */
  readonly answered: boolean;
}

/** undefined when there is no contact on record. */
export async function lastContact(db: Db, customerId: string): Promise<LastContact | undefined> {
  const { rows } = await db.query<LastContact>(
    `select e.occurred_on - date '1970-01-01' as "on", e.medium, e.direction, e.code <> 'CT-D' as answered
       from ledger_event as e
      where e.customer_id = $1 and e.code in ('CT-D', 'CT-R', 'CT-V', 'IN-Q', 'IN-A')
      order by e.occurred_at desc, e.event_id desc
      limit 1`,
    [customerId],
  );
  return rows[0];
}
