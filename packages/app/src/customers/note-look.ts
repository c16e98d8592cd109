import type { Actor } from '@vivero/domain';
import { appendAudit, inScope, type Stores } from '@vivero/storage';

/** Compliance may see everybody, and each look is written down (who sees what). */
export async function noteLook(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  customers: readonly { readonly customerId: string }[],
  now: string,
): Promise<void> {
  if (actor.role !== 'compliance') return;
  await inScope(stores, [], (db) =>
    appendAudit(db, {
      at: now,
      actor: actor.id,
      action: 'customers.listed',
      subject: actor.id,
      details: { customers: customers.map(({ customerId }) => customerId) },
    }),
  );
}
