import type { Language } from '@vivero/domain';
import { diceFor } from '../dice.ts';
import type { Row } from './bank-file.ts';
import type { BankPerson } from './bank-person.ts';
import type { BankSetup } from './bank-setup.ts';
import type { Manager } from './managers-of.ts';
import type { SocialGraph } from './social-graph.ts';

/** Groups of people that a bank meets many at a time in, with the share of customers who belong to one, by how much they have. */
const CHANNELS = {
  chamber_of_commerce: { share: 0.05, wealth: 0.8 },
  car_club: { share: 0.05, wealth: 0.5 },
  property_company: { share: 0.07, wealth: 0.2 },
  parents_association: { share: 0.06, wealth: 0 },
} as const;
type Channel = keyof typeof CHANNELS;

const NAMES: Readonly<Record<Language, Readonly<Record<Channel, string>>>> = {
  en: {
    chamber_of_commerce: 'Chamber of Commerce',
    car_club: 'Car Club',
    property_company: 'Property Company',
    parents_association: 'Parents’ Association',
  },
  zh: {
    chamber_of_commerce: '商会',
    car_club: '车友会',
    property_company: '物业公司',
    parents_association: '家长委员会',
  },
  es: {
    chamber_of_commerce: 'Cámara de comercio',
    car_club: 'Club de coches',
    property_company: 'Administración de fincas',
    parents_association: 'Asociación de padres',
  },
};
/** Of how many members one is a key person, who can bring the others. */
const KEY_PERSON = 12;

/** Channels around each manager's branch, and who belongs to them. */
export function channelRows(
  setup: BankSetup,
  managers: readonly Manager[],
  people: readonly BankPerson[],
): { readonly channels: readonly Row[]; readonly members: readonly Row[] } {
  const channels: Row[] = [];
  const members: Row[] = [];
  for (const { key, place } of managers) {
    const book = people.filter(({ manager }) => manager === key);
    for (const channel of Object.keys(CHANNELS) as Channel[]) {
      const dice = diceFor(setup.seed, `channels/${key}/${channel}`);
      const { share, wealth } = CHANNELS[channel];
      const id = `H${key.slice(1)}-${channel}`;
      const chance = (person: BankPerson): number =>
        share * (person.segment === 'affluent' ? 1 + 2 * wealth : person.segment === 'saver' ? 1 + wealth : 1);
      const own = book.filter((person) => dice.chance(chance(person)));
      channels.push([
        id,
        channel,
        `${place.place} ${NAMES[place.language][channel]} ${Number(key.slice(1))}`,
        place.place,
        own.length,
      ]);
      for (const [at, person] of own.entries())
        members.push([id, person.key, at % KEY_PERSON === 0 ? 'key person' : 'member']);
    }
  }
  return { channels, members };
}

/** Households, companies and who knows whom. */
export function graphRows(first: number, { household, company, ties }: SocialGraph, people: readonly BankPerson[]) {
  return {
    belongings: people.map(({ key, index }): Row => [
      key,
      `U${first}-${household[index]!}`,
      `O${first}-${company[index]!}`,
    ]),
    relations: ties.map(({ a, b, kind }): Row => [people[a]!.key, people[b]!.key, kind]),
  };
}
