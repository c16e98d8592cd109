import { emailText, phoneText } from '@vivero/connectors';
import {
  formatDay,
  type Identity,
  ImportTally,
  type IntakeCustomer,
  type IntakeRow,
  type IntakeSource,
  type NewId,
} from '@vivero/domain';
import { appendAudit, type Bank, type Db, insertCustomers, newSealingKey, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { customerRow } from '../intake/customer-row.ts';
import type { IntakeContext } from '../intake/judge/intake-context.ts';
import { IntakeMemory } from '../intake/judge/intake-memory.ts';
import { judgeChunk } from '../intake/judge/judge-chunk.ts';
import { noonInZone } from '../intake/noon-in-zone.ts';

/** The one way to reach somebody whom the bank is about to know. */
export type OneContact = { readonly phone: string } | { readonly email: string };

/** A phone number or an e-mail address in the form in which an import stores it; undefined when it is neither. */
export function contactOf(text: string): OneContact | undefined {
  if (text.includes('@')) {
    const email = emailText(text);
    return email === undefined ? undefined : { email };
  }
  const phone = phoneText(text);
  return phone.kind === 'number' ? { phone: phone.text } : undefined;
}

/** How a single person is judged: as a row of an import, with the books in scope as all that there is. */
export function personContext(
  bank: Bank,
  stores: Pick<Stores, 'keys'>,
  rm: number,
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
    defaultRm: rm,
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

/** Nothing is known of them but this. @param basis null: none until they give one */
export function personRow(identity: Identity, known: Pick<IntakeCustomer, 'relation' | 'basis'>): IntakeRow {
  const customer: IntakeCustomer = {
    ...known,
    kind: 'customer',
    key: '',
    rmKey: null,
    identity,
    sex: null,
    birthYear: null,
    place: null,
    segment: null,
    riskTolerance: null,
    riskAssessedOn: null,
    consents: [],
    customerSince: null,
  };
  return { file: 'vivero', row: 1, amount: null, outcome: { records: [customer] } };
}

/** Writes somebody down whom nobody in scope is, and who did it. The caller folds them when all of it is written. @returns their id */
export async function createPerson(
  db: Db,
  { keys }: Pick<Stores, 'keys'>,
  context: IntakeContext,
  row: IntakeRow,
  by: string,
): Promise<string> {
  const changes = await judgeChunk(db, context, new ImportTally(), [row]);
  const [draft] = changes.customers;
  if (draft === undefined) throw new Error('a contact that nobody has was not judged to be new');
  const { key, wrapped } = newSealingKey(keys);
  const { source, at, defaultRm: rm } = context;
  const stamp = { batchId: null, source: source.source, at, asOfOn: formatDay(source.asOf) };
  await insertCustomers(db, stamp, [customerRow(keys, draft, key)], [wrapped]);
  const { customerId } = draft;
  await appendAudit(db, { at, actor: by, action: 'customer.added', subject: customerId, details: { rm } });
  return customerId;
}
