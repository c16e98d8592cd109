import { type Actor, fail, ok, type Problem, type Result } from '@vivero/domain';
import { appendAudit, customersNamed, inScope, type Stores } from '@vivero/storage';
import { customerContact } from '../reading/customer-contact.ts';
import { readAs } from '../reading/read-as.ts';

export interface CustomerContact {
  /** As it can be dialled, or masked; null = none is known, or nothing of it may be seen. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly masked: boolean;
}

/**
 * The telephone number and address of one customer, asked for in the moment of ringing up: in full for whoever keeps the book, under a
 * mask for everybody else. Every look is written down, whoever looks.
 */
export async function contactOfCustomer(
  stores: Stores,
  actor: Actor,
  customerId: string,
  now: string,
): Promise<Result<CustomerContact, Extract<Problem, { code: 'customer.not_found' }>>> {
  const [line] = await readAs(stores, actor, (db) => customersNamed(db, [customerId]));
  if (line === undefined) return fail({ code: 'customer.not_found', customerId });
  await inScope(stores, [], (db) =>
    appendAudit(db, { at: now, actor: actor.id, action: 'customer.contact_read', subject: customerId, details: {} }),
  );
  const { phone = null, email = null } = customerContact(stores.keys, line, actor);
  if (actor.rms.includes(line.rm)) return ok({ phone, email, masked: false });
  return ok({ phone: mask(phone), email: mask(email), masked: true });
}

/** What is left is enough to compare with a paper, and too little to ring. */
const mask = (text: string | null): string | null => (text === null ? null : `•••${text.slice(-2)}`);
