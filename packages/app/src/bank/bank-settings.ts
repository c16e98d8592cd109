import { type Actor, fail, ok, type Problem, type Result } from '@vivero/domain';
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
export type BankSettings = Pick<Bank, 'name' | 'timeZone' | 'currency' | 'jurisdiction'>;

type Refusal = Extract<Problem, { code: 'request.invalid' | 'bank.currency_fixed' }>;

export const bankSettings = async (stores: Stores): Promise<BankSettings> => {
  const { name, timeZone, currency, jurisdiction } = await inScope(stores, [], readBank);
  return { name, timeZone, currency, jurisdiction };
};

/** Changes what is given. Amounts are stored in the bank's currency, so it stays what it was at the first import. */
export async function changeBank(
  stores: Stores,
  actor: Actor,
  changes: Partial<BankSettings>,
  now: string,
): Promise<Result<BankSettings, Refusal>> {
  const faults = faultsOf(changes);
  if (faults.length > 0) return fail({ code: 'request.invalid', faults });
  // An import into one book is seen in that book only, and fixes the currency all the same.
  const fixed = await readWide(stores, holdsImports);
  return inScope(stores, [], async (db) => {
    const { currency } = await readBank(db);
    if (changes.currency !== undefined && changes.currency !== currency && fixed)
      return fail({ code: 'bank.currency_fixed', currency });
    await setBank(db, changes);
    await appendAudit(db, {
      at: now,
      actor: actor.id,
      action: 'bank.changed',
      subject: 'bank',
      details: { ...changes },
    });
    const { name, timeZone, currency: set, jurisdiction } = await readBank(db);
    return ok({ name, timeZone, currency: set, jurisdiction });
  });
}

function faultsOf({ name, timeZone, currency }: Partial<BankSettings>): string[] {
  const faults: string[] = [];
  if (name?.trim() === '') faults.push('name: must not be empty');
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
