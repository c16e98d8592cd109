import type { Consent } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Whose link it is, as far as the page of choices goes. */
export interface CustomerOfLink {
  readonly rm: number;
  /** What the bank itself has written down about suggestions made from personal data. */
  readonly noProfiling: boolean;
}

/** Found by whoever may read the whole bank; undefined when there is no such customer any more. */
export async function customerOfLink(db: Db, customerId: string): Promise<CustomerOfLink | undefined> {
  const { rows } = await db.query<CustomerOfLink>(
    'select c.rm, c.no_profiling as "noProfiling" from customer as c where c.customer_id = $1',
    [customerId],
  );
  return rows[0];
}

/** A word that a person said by themselves, with its proof. */
export interface StatedChoice extends Pick<Consent, 'medium' | 'purpose' | 'state' | 'source'> {
  readonly customerId: string;
  readonly rm: number;
  /** `YYYY-MM-DD` from which it counts. */
  readonly statedOn: string;
  /** ISO instant with Z at which it was said. */
  readonly statedAt: string;
  readonly textVersion: string;
  /** Id of the message whose link was used. */
  readonly proof: string;
}

export async function insertChoice(db: Db, choice: StatedChoice): Promise<void> {
  await db.query(
    `insert into consent (customer_id, rm, medium, purpose, state, stated_on, source, stated_at, text_version, proof)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (customer_id, medium, purpose, stated_on, state) do nothing`,
    [
      choice.customerId,
      choice.rm,
      choice.medium,
      choice.purpose,
      choice.state,
      choice.statedOn,
      choice.source,
      choice.statedAt,
      choice.textVersion,
      choice.proof,
    ],
  );
}
