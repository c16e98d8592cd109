import { emailText, phoneText } from '@vivero/connectors';
import {
  type Actor,
  fail,
  formatDay,
  type Identity,
  ImportTally,
  type IntakeCustomer,
  type IntakeRow,
  type IntakeSource,
  type NewId,
  ok,
  type Problem,
  type Result,
} from '@vivero/domain';
import {
  appendAudit,
  type Bank,
  customersNamed,
  type Db,
  holdText,
  inScope,
  insertCustomers,
  newSealingKey,
  readBank,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { customerRow } from '../intake/customer-row.ts';
import { chunkKnowledge } from '../intake/judge/chunk-knowledge.ts';
import type { IntakeContext } from '../intake/judge/intake-context.ts';
import { IntakeMemory } from '../intake/judge/intake-memory.ts';
import { judgeChunk } from '../intake/judge/judge-chunk.ts';
import { noonInZone } from '../intake/noon-in-zone.ts';
import { customerName } from '../reading/customer-name.ts';
import { refreshCustomers } from '../refresh/refresh-customers.ts';

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
    const context = contextOf(await readBank(db), stores, rm, made);
    const row = rowOf({ ...contact, name: wish.name }, wish.relation ?? 'prospect');
    // Two who add the same person at the same time: the second one finds what the first has written.
    await holdText(db, Object.values(contact).join());
    const knowledge = await chunkKnowledge(db, context, [row]);
    const known = [...knowledge.customers.keys()];
    if (known.length > 0) return ok({ added: false, known: await namesOf(db, stores, actor, known) });
    return ok({ added: true, customerId: await create(db, stores, actor, context, row, made) });
  });
}

/** In the form in which an import stores it; undefined when it is neither. */
function contactOf(text: string): Pick<Identity, 'phone' | 'email'> | undefined {
  if (text.includes('@')) {
    const email = emailText(text);
    return email === undefined ? undefined : { email };
  }
  const phone = phoneText(text);
  return phone.kind === 'number' ? { phone: phone.text } : undefined;
}

function contextOf(
  bank: Bank,
  stores: Stores,
  defaultRm: number,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): IntakeContext {
  const source: IntakeSource = {
    source: 'vivero',
    currency: bank.currency,
    asOf: businessDay(bank, now),
    lacks: [],
    policy: {},
    match: ['phone', 'email'],
    rows: async function* none() {},
  };
  return {
    source,
    keys: stores.keys,
    newId,
    defaultRm,
    own: null,
    batchId: null,
    at: now,
    noon: noonInZone(bank.timeZone),
    memory: new IntakeMemory({ branches: [], teams: [], rms: [] }),
    first: false,
    lock: true,
    onJudged: undefined,
  };
}

/** Nothing is known of them but this: without a contract there is no basis to write to them until they give one. */
function rowOf(identity: Identity, relation: 'customer' | 'prospect'): IntakeRow {
  const customer: IntakeCustomer = {
    kind: 'customer',
    key: '',
    rmKey: null,
    identity,
    sex: null,
    birthYear: null,
    place: null,
    segment: null,
    relation,
    basis: relation === 'customer' ? 'contract' : null,
    riskTolerance: null,
    riskAssessedOn: null,
    consents: [],
    customerSince: null,
  };
  return { file: 'vivero', row: 1, amount: null, outcome: { records: [customer] } };
}

async function create(
  db: Db,
  { keys }: Stores,
  actor: Actor,
  context: IntakeContext,
  row: IntakeRow,
  made: { readonly now: string; readonly newId: NewId },
): Promise<string> {
  const changes = await judgeChunk(db, context, new ImportTally(), [row]);
  const [draft] = changes.customers;
  if (draft === undefined) throw new Error('a contact that nobody has was not judged to be new');
  const { key, wrapped } = newSealingKey(keys);
  const stamp = { batchId: null, source: context.source.source, at: made.now, asOfOn: formatDay(context.source.asOf) };
  await insertCustomers(db, stamp, [customerRow(keys, draft, key)], [wrapped]);
  await refreshCustomers(db, [draft.customerId], made);
  await appendAudit(db, {
    at: made.now,
    actor: actor.id,
    action: 'customer.added',
    subject: draft.customerId,
    details: { rm: context.defaultRm },
  });
  return draft.customerId;
}

async function namesOf(db: Db, { keys }: Stores, actor: Actor, customerIds: readonly string[]) {
  const lines = await customersNamed(db, customerIds);
  return lines.map((line) => ({ customerId: line.customerId, name: customerName(keys, line, actor) }));
}
