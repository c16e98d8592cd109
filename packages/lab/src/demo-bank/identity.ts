import type { Day, Identity } from '@vivero/domain';
import type { Dice } from '../dice.ts';
import { GIVEN_ZH, SURNAMES_ZH } from './names-zh.ts';
import type { Place } from './places.ts';

/** A made-up person: the name is drawn from lists, phone and e-mail are of ranges that belong to nobody, and both are unique by `number`. */
export function drawIdentity(
  place: Place,
  sex: 'f' | 'm',
  birthOn: Day | null,
  number: number,
  reach: { readonly phone: boolean; readonly email: boolean },
  dice: Dice,
): Identity {
  const { name, latin } = drawName(place, sex, dice);
  return {
    name,
    ...(reach.phone && { phone: phoneOf(place, number) }),
    ...(reach.email && { email: `${latin}.${String(number).padStart(4, '0')}@example.org` }),
    ...(birthOn !== null && { birthOn }),
  };
}

function drawName(place: Place, sex: 'f' | 'm', dice: Dice): { readonly name: string; readonly latin: string } {
  if (place.names === null) {
    const [surname, surnameLatin] = dice.pick(SURNAMES_ZH).split(' ') as [string, string];
    const [given, givenLatin] = dice.pick(GIVEN_ZH[sex]).split(' ') as [string, string];
    return { name: surname + given, latin: `${surnameLatin}.${givenLatin}` };
  }
  const given = dice.pick(place.names.given[sex]);
  const father = dice.pick(place.names.surnames);
  return {
    name: `${given} ${father} ${dice.pick(place.names.surnames)}`,
    latin: `${plain(given).replaceAll(' ', '.')}.${plain(father)}`,
  };
}

/** Letters without their accents, in lower case. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** Multiplying by a number that has no factor in common with a power of ten spreads the numbers and keeps each one single. */
function phoneOf({ phonePrefix, phoneDigits }: Place, number: number): string {
  const spread = (number * 7_919_861) % 10 ** phoneDigits;
  return phonePrefix + String(spread).padStart(phoneDigits, '0');
}
