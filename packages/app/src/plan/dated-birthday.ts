import type { Actor, Day, Phrase } from '@vivero/domain';
import type { Bank, MasterKey } from '@vivero/storage';
import { birthdayOf } from './birthday-of.ts';

const BIRTHDAYS = ['plan.reason.birthday', 'plan.reason.birthday_lunar'];

/** The row with the day of the birthday in its sentences: the log leaves it out, whoever reads the name reads it too. */
export function datedBirthday<Row extends { readonly reason: Phrase; readonly alsoDue: readonly Phrase[] }>(
  row: Row,
  sealed: Parameters<typeof birthdayOf>[1],
  {
    keys,
    actor,
    bank,
    today,
  }: {
    readonly keys: MasterKey;
    readonly actor: Pick<Actor, 'role'>;
    readonly bank: Bank;
    readonly today: Day;
  },
): Row {
  const { reason, alsoDue } = row;
  if (actor.role === 'marketing' || ![reason, ...alsoDue].some(({ key }) => BIRTHDAYS.includes(key))) return row;
  const birthday = birthdayOf(keys, sealed, bank, today);
  if (birthday === null) return row;
  const dated = (phrase: Phrase): Phrase =>
    BIRTHDAYS.includes(phrase.key) ? { key: `${phrase.key}_on`, params: { day: { day: birthday.on } } } : phrase;
  return { ...row, reason: dated(reason), alsoDue: alsoDue.map(dated) };
}
