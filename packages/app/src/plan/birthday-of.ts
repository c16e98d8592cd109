import { type Birthday, type Day, nextBirthday } from '@vivero/domain';
import { type Bank, type MasterKey, unwrap } from '@vivero/storage';
import { openIdentity } from '../intake/sealed-identity.ts';
import { lunarDay } from './lunar-day.ts';

/** The birthday just ahead, read from the sealed identity: day and month of birth stand nowhere in the clear. */
export function birthdayOf(
  keys: MasterKey,
  { identity, wrapped }: { readonly identity: Uint8Array; readonly wrapped: Uint8Array },
  { jurisdiction }: Pick<Bank, 'jurisdiction'>,
  today: Day,
): Birthday | null {
  const { birthOn } = openIdentity(unwrap(keys, wrapped), identity);
  return birthOn === undefined ? null : nextBirthday(birthOn, today, jurisdiction === 'cn' ? lunarDay : null);
}
