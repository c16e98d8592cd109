import { type Actor, fail, ok, planRuleFaults, type PlanRules, type Problem, type Result } from '@vivero/domain';
import {
  appendAudit,
  type Bank,
  holdsImports,
  inScope,
  readBank,
  readWide,
  setBank,
  type Stores,
} from '@vivero/storage';

/** What an administrator decides about the bank. */
export type BankSettings = Pick<
  Bank,
  'name' | 'timeZone' | 'currency' | 'jurisdiction' | 'planRules' | 'postalAddress'
>;

/** What is given is changed, of the rules of the choice as well. */
export interface BankChanges extends Partial<Omit<BankSettings, 'planRules'>> {
  readonly planRules?: Partial<PlanRules>;
}

type Refusal = Extract<Problem, { code: 'request.invalid' | 'bank.currency_fixed' }>;

export const bankSettings = async (stores: Stores): Promise<BankSettings> =>
  settingsOf(await inScope(stores, [], readBank));

const settingsOf = ({ name, timeZone, currency, jurisdiction, planRules, postalAddress }: Bank): BankSettings => ({
  name,
  timeZone,
  currency,
  jurisdiction,
  planRules,
  postalAddress,
});

/** Changes what is given. Amounts are stored in the bank's currency, so it stays what it was at the first import. */
export async function changeBank(
  stores: Stores,
  actor: Actor,
  changes: BankChanges,
  now: string,
): Promise<Result<BankSettings, Refusal>> {
  const faults = faultsOf(changes);
  if (faults.length > 0) return fail({ code: 'request.invalid', faults });
  // An import into one book is seen in that book only, and fixes the currency all the same.
  const fixed = await readWide(stores, holdsImports);
  return inScope(stores, [], async (db) => {
    const { currency, planRules } = await readBank(db);
    if (changes.currency !== undefined && changes.currency !== currency && fixed)
      return fail({ code: 'bank.currency_fixed', currency });
    await setBank(db, { ...changes, planRules: { ...planRules, ...changes.planRules } });
    await appendAudit(db, {
      at: now,
      actor: actor.id,
      action: 'bank.changed',
      subject: 'bank',
      details: { ...changes },
    });
    return ok(settingsOf(await readBank(db)));
  });
}

function faultsOf({ name, timeZone, currency, planRules, postalAddress }: BankChanges): string[] {
  const faults: string[] = [...planRuleFaults(planRules ?? {})];
  if (name?.trim() === '') faults.push('name: must not be empty');
  if (postalAddress?.trim() === '') faults.push('postalAddress: must not be empty');
  if (timeZone !== undefined && !isZone(timeZone)) faults.push(`timeZone: no such time zone: ${timeZone}`);
  if (currency !== undefined && !Intl.supportedValuesOf('currency').includes(currency))
    faults.push(`currency: no such currency: ${currency}`);
  return faults;
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
