import { civil, formatDay, type FieldValue, type IntakeCustomer, parseDay } from '@vivero/domain';
import type { StoredCustomer } from '@vivero/storage';
import type { SealedIdentity } from '../sealed-identity.ts';

/** Names of `IntakeCustomer` and `Identity`, as column policies and field diffs use them; `rmKey` holds the number of the book. */
const FIELDS = [
  'number',
  'name',
  'phone',
  'email',
  'nationalId',
  'birthOn',
  'address',
  'work',
  'otherContacts',
  'tags',
  'rmKey',
  'sex',
  'birthYear',
  'place',
  'segment',
  'relation',
  'basis',
  'riskTolerance',
  'riskAssessedOn',
  'customerSince',
] as const;
type CustomerField = (typeof FIELDS)[number];

/** One flat record; days are `YYYY-MM-DD` text. */
export type CustomerFields = Readonly<Record<CustomerField, FieldValue>>;

const dayText = (day: number | null | undefined): string | null =>
  day === null || day === undefined ? null : formatDay(day);

/** What a row says. */
export function statedFields(record: IntakeCustomer, rm: number | null): CustomerFields {
  const { identity } = record;
  return {
    number: identity.number ?? null,
    name: identity.name ?? null,
    phone: identity.phone ?? null,
    email: identity.email ?? null,
    nationalId: identity.nationalId ?? null,
    birthOn: dayText(identity.birthOn),
    address: identity.address ?? null,
    work: identity.work ?? null,
    otherContacts: identity.otherContacts ?? null,
    tags: identity.tags?.join(', ') ?? null,
    rmKey: rm,
    sex: record.sex,
    birthYear: record.birthYear ?? (identity.birthOn === undefined ? null : civil(identity.birthOn).year),
    place: record.place,
    segment: record.segment,
    relation: record.relation,
    basis: record.basis,
    riskTolerance: record.riskTolerance,
    riskAssessedOn: dayText(record.riskAssessedOn),
    customerSince: dayText(record.customerSince),
  };
}

/** What the store has. */
export function storedFields(stored: StoredCustomer, identity: SealedIdentity): CustomerFields {
  return {
    number: identity.number ?? null,
    name: identity.name ?? null,
    phone: identity.phone ?? null,
    email: identity.email ?? null,
    nationalId: identity.nationalId ?? null,
    birthOn: dayText(identity.birthOn),
    address: identity.address ?? null,
    work: identity.work ?? null,
    otherContacts: identity.otherContacts ?? null,
    tags: identity.tags?.join(', ') ?? null,
    rmKey: stored.rm,
    sex: stored.sex,
    birthYear: stored.birthYear,
    place: stored.place,
    segment: stored.segment,
    relation: stored.relation,
    basis: stored.basis,
    riskTolerance: stored.riskTolerance,
    riskAssessedOn: stored.riskAssessedOn,
    customerSince: stored.customerSinceOn,
  };
}

/** A person nobody knew: whoever imports customers has a contract with them, anyone else nothing until it is stated. */
export function newCustomerFields(stated: CustomerFields, defaultRm: number): CustomerFields {
  const relation = stated.relation ?? 'customer';
  const contract = relation === 'customer' || relation === 'authorised';
  return {
    ...stated,
    rmKey: stated.rmKey ?? defaultRm,
    relation,
    basis: stated.basis ?? (contract ? 'contract' : 'none'),
  };
}

const TEXTS = ['number', 'name', 'phone', 'email', 'nationalId', 'address', 'work', 'otherContacts'] as const;

/** The part that is sealed. */
export function identityOf(fields: CustomerFields): SealedIdentity {
  const identity: { -readonly [K in keyof SealedIdentity]: SealedIdentity[K] } = {};
  for (const field of TEXTS) {
    const value = fields[field];
    if (typeof value === 'string') identity[field] = value;
  }
  const birthOn = typeof fields.birthOn === 'string' ? parseDay(fields.birthOn) : undefined;
  if (birthOn !== undefined) identity.birthOn = birthOn;
  if (typeof fields.tags === 'string') identity.tags = fields.tags.split(', ');
  return identity;
}
