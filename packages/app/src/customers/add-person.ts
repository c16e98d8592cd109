import { type Actor, fail, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import { customersNamed, type Db, holdText, inScope, readBank, type Stores } from '@vivero/storage';
import { chunkKnowledge } from '../intake/judge/chunk-knowledge.ts';
import { customerName } from '../reading/customer-name.ts';
import { refreshCustomers } from '../refresh/refresh-customers.ts';
import { contactOf, createPerson, personContext, personRow } from './new-person.ts';

export interface NewPerson {
  readonly name: string;
  /** A phone number or an e-mail address. */
  readonly contact: string;
  /** A customer of the bank already, whose contract has to be served, or somebody met; default: somebody met. */
  readonly relation?: 'customer' | 'prospect';
  /** The book; needed from who has several. */
  readonly rm?: number;
}

/** Either somebody new, or who it is that has this contact already. */
export type AddedPerson =
  | { readonly added: true; readonly customerId: string }
  | { readonly added: false; readonly known: readonly { readonly customerId: string; readonly name: string }[] };

type Refusal = Extract<Problem, { code: 'customer.contact_invalid' | 'rm.not_found' }>;

/**
 * Adds somebody by a name and one way to reach them. Judged as a row of an import is, with the person's own books as all that there is:
 * a contact that is known there is told with the name, one that another book has is not, and nobody learns of it.
 */
export async function addPerson(
  stores: Stores,
  actor: Actor,
  wish: NewPerson,
  made: { readonly now: string; readonly newId: NewId },
): Promise<Result<AddedPerson, Refusal>> {
  const rm = wish.rm ?? (actor.rms.length === 1 ? actor.rms[0] : undefined);
  if (rm === undefined || !actor.rms.includes(rm)) return fail({ code: 'rm.not_found', rm: rm ?? 0 });
  const contact = contactOf(wish.contact);
  if (contact === undefined) return fail({ code: 'customer.contact_invalid' });
  return inScope(stores, actor.rms, async (db) => {
    const context = personContext(await readBank(db), stores, rm, made);
    const relation = wish.relation ?? 'prospect';
    // Without a contract there is no basis to write to them until they give one.
    const basis = relation === 'customer' ? 'contract' : null;
    const row = personRow({ ...contact, name: wish.name }, { relation, basis });
    // Two who add the same person at the same time: the second one finds what the first has written.
    await holdText(db, Object.values(contact).join());
    const knowledge = await chunkKnowledge(db, context, [row]);
    const known = [...knowledge.customers.keys()];
    if (known.length > 0) return ok({ added: false, known: await namesOf(db, stores, actor, known) });
    const customerId = await createPerson(db, stores, context, row, actor.id);
    await refreshCustomers(db, [customerId], made);
    return ok({ added: true, customerId });
  });
}

async function namesOf(db: Db, { keys }: Stores, actor: Actor, customerIds: readonly string[]) {
  const lines = await customersNamed(db, customerIds);
  return lines.map((line) => ({ customerId: line.customerId, name: customerName(keys, line, actor) }));
}
