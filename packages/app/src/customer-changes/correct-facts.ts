import { emailText, phoneText } from '@vivero/connectors';
import {
  type Actor,
  civil,
  type Day,
  fail,
  formatDay,
  ok,
  parseDay,
  plainEvent,
  type Problem,
  type Result,
  type RiskLevel,
} from '@vivero/domain';
import { appendEvents, correctCustomer, type Stores } from '@vivero/storage';
import { customerRow } from '../intake/customer-row.ts';
import { type CustomerFields, storedFields } from '../intake/judge/customer-fields.ts';
import { openIdentity } from '../intake/sealed-identity.ts';
import { changeCustomer, type Clock, type NotFound } from './change-customer.ts';

/** What a person says of the record: absent = leave, null = clear, value = set. */
export interface FactPatch {
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly place?: string | null;
  readonly segment?: string | null;
  readonly sex?: 'f' | 'm' | null;
  readonly birthYear?: number | null;
  readonly riskTolerance?: RiskLevel | null;
  readonly riskAssessedOn?: Day | null;
}

type Invalid = Extract<Problem, { code: 'customer.fact_invalid' }>;
type Changed = Extract<Problem, { code: 'customer.changed' }>;

/**
 * Corrects facts of one customer. The identity is sealed anew and its digests follow, so that the next import recognises the person
 * as they are; the record counts as verified today, and the audit names the fields, never what stands in them.
 * @param version of the record that the person was looking at
 */
export const correctFacts = (
  stores: Stores,
  actor: Actor,
  customerId: string,
  version: number,
  patch: FactPatch,
  clock: Clock,
): Promise<Result<null, NotFound | Invalid | Changed>> =>
  changeCustomer<Invalid | Changed>(stores, actor, customerId, clock, async ({ db, today, customer, subject, key }) => {
    if (customer.version !== version) return fail({ code: 'customer.changed' });
    const identity = openIdentity(key, customer.identity);
    const before = storedFields(customer, identity);
    const patched = patchedFields(before, patch, today);
    if (!patched.ok) return patched;
    const fields = patched.value;
    const changed = (Object.keys(fields) as (keyof CustomerFields)[]).filter(
      (field) => fields[field] !== before[field],
    );
    if (changed.length === 0) return ok(null);
    const draft = { customerId, fields, digests: [], sourceKeys: identity.keys ?? {} };
    const row = customerRow(stores.keys, draft, key);
    if (!(await correctCustomer(db, row, version, clock.now))) return fail({ code: 'customer.changed' });
    const event = verified(
      `vivero:${clock.newId('prof')}`,
      row.completeness,
      customer.basis !== 'none',
      today,
      clock.now,
    );
    await appendEvents(db, [{ ...subject, source: 'vivero', batchId: null, event }]);
    return ok({ action: 'customer.corrected', details: { fields: changed } });
  });

/** The record after the patch, every value in the form in which the store keeps it. */
function patchedFields(before: CustomerFields, patch: FactPatch, today: Day): Result<CustomerFields, Invalid> {
  const invalid = (field: keyof FactPatch) => fail({ code: 'customer.fact_invalid', field } as const);
  const after: { -readonly [K in keyof CustomerFields]: CustomerFields[K] } = { ...before };
  for (const field of ['name', 'place', 'segment'] as const) {
    const value = patch[field];
    if (value === undefined) continue;
    if (value !== null && value.trim() === '') return invalid(field);
    after[field] = value?.trim() ?? null;
  }
  if (patch.sex !== undefined) after.sex = patch.sex;
  if (patch.phone !== undefined) {
    const phone = patch.phone === null ? null : phoneText(patch.phone);
    if (phone !== null && phone.kind !== 'number') return invalid('phone');
    after.phone = phone?.text ?? null;
  }
  if (patch.email !== undefined) {
    const email = patch.email === null ? null : emailText(patch.email);
    if (email === undefined) return invalid('email');
    after.email = email;
  }
  if (patch.birthYear !== undefined) {
    const { birthYear } = patch;
    if (birthYear !== null && (birthYear < 1_850 || birthYear > civil(today).year)) return invalid('birthYear');
    after.birthYear = birthYear;
    // A day of birth in another year was the mistake.
    if (typeof before.birthOn === 'string' && Number(before.birthOn.slice(0, 4)) !== birthYear) after.birthOn = null;
  }
  if (patch.riskTolerance !== undefined || patch.riskAssessedOn !== undefined) {
    if (patch.riskTolerance !== undefined) after.riskTolerance = patch.riskTolerance;
    if (patch.riskAssessedOn !== undefined)
      after.riskAssessedOn = patch.riskAssessedOn === null ? null : formatDay(patch.riskAssessedOn);
    if (after.riskTolerance !== null && !isPast(after.riskAssessedOn, today)) return invalid('riskAssessedOn');
    if (after.riskTolerance === null && after.riskAssessedOn !== null) return invalid('riskTolerance');
  }
  return ok(after);
}

const isPast = (value: CustomerFields['riskAssessedOn'], today: Day): boolean => {
  const day = typeof value === 'string' ? parseDay(value) : undefined;
  return day !== undefined && day <= today;
};

/** What the ledger keeps of a correction: that the record was looked at, and how full it is. */
const verified = (eventId: string, completeness: number, basis: boolean, day: Day, at: string) =>
  plainEvent({ eventId, code: 'PROF', day, at, details: { completeness, basis } });
