import { formatDay, type Language, type Role } from '@vivero/domain';
import { inScope, readBank, setLanguage, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import type { Caller } from './caller.ts';

export interface SessionView {
  readonly user: {
    readonly userId: string;
    readonly login: string;
    readonly name: string;
    readonly role: Role;
    readonly language: Language;
    readonly rm: number | null;
  };
  readonly bank: {
    readonly name: string;
    readonly demo: boolean;
    readonly currency: string;
    readonly timeZone: string;
    readonly todayOn: string;
  };
}

/** What every page needs to know about who is looking and at which bank. */
export async function describeSession(stores: Stores, { user }: Caller, now: string): Promise<SessionView> {
  const bank = await inScope(stores, [], readBank);
  const { userId, login, name, role, language, rm } = user;
  return {
    user: { userId, login, name, role, language, rm },
    bank: {
      name: bank.name,
      demo: bank.demo,
      currency: bank.currency,
      timeZone: bank.timeZone,
      todayOn: formatDay(businessDay(bank, now)),
    },
  };
}

export const chooseLanguage = (stores: Stores, { user }: Caller, language: Language): Promise<void> =>
  inScope(stores, [], (db) => setLanguage(db, user.userId, language));
