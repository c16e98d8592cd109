import { civil, type Day, formatDay } from '@vivero/domain';
import { drawIdentity } from '../demo-bank/identity.ts';
import type { Place } from '../demo-bank/places.ts';
import { diceFor } from '../dice.ts';
import type { Cell, Row } from './bank-file.ts';
import { type BankSetup, firstOfWeek } from './bank-setup.ts';
import type { Block } from './live-block.ts';
import type { Manager } from './managers-of.ts';

/** One customer as the bank's systems know them. */
export interface BankPerson {
  /** Place within the block; -1 for those who joined on record. */
  readonly index: number;
  readonly key: string;
  readonly place: Place;
  readonly manager: string;
  readonly since: Day;
  /** Day on which everything was closed; null = still here. */
  readonly leftOn: Day | null;
  /** Income in cents a month. */
  readonly income: number;
  readonly segment: string;
  /** Has agreed to be written to by e-mail. */
  readonly mails: boolean;
  readonly row: Row;
}

const DAYS_A_YEAR = 365.25;

const customerKey = (place: number): string => `C${String(place + 1).padStart(7, '0')}`;

/** What a person's record is made of. */
interface Who {
  readonly index: number;
  /** 1.. within the bank. */
  readonly number: number;
  readonly manager: Manager;
  /** Around 0 with deviation 1. */
  readonly traits: Readonly<Record<'age' | 'balance' | 'income' | 'risk', number>>;
  readonly years: number;
  readonly leftIn: number | null;
}

/** The customers of a block. @param managers of it */
export const bankPeople = (setup: BankSetup, block: Block, managers: readonly Manager[]): readonly BankPerson[] =>
  Array.from({ length: block.world.size.customers }, (_, index) => {
    const { people } = block.world;
    const of = (trait: keyof Who['traits']): number => people.traits[trait][index]!;
    const leftIn = block.leftIn[index]!;
    return bankPerson(setup, {
      index,
      number: block.first + index + 1,
      manager: managers[people.rmOf[index]!]!,
      traits: { age: of('age'), balance: of('balance'), income: of('income'), risk: of('risk') },
      years: people.years[index]!,
      leftIn: leftIn === -1 ? null : leftIn,
    });
  });

export function bankPerson(setup: BankSetup, { index, number, manager, traits, years, leftIn }: Who): BankPerson {
  const dice = diceFor(setup.seed, `person/${number}`);
  const { place } = manager;
  const age = Math.max(18, Math.min(90, 46 + 14 * traits.age));
  const birthOn = setup.asOf - Math.round(age * DAYS_A_YEAR);
  const sex = dice.chance(0.5) ? 'f' : 'm';
  const since = firstOfWeek(setup, 0) - Math.round(Math.min(age - 17, years) * DAYS_A_YEAR);
  const identity = drawIdentity(place, sex, birthOn, number, { phone: true, email: dice.chance(0.8) }, dice);
  const risk = dice.chance(0.75) ? Math.max(1, Math.min(5, Math.round(3 + traits.risk))) : null;
  const key = customerKey(number - 1);
  const segment = segmentOf(traits.balance, civil(birthOn).year, civil(setup.asOf).year);
  const consents = consentsOf(place, dice, setup);
  return {
    index,
    key,
    place,
    manager: manager.key,
    since,
    leftOn: leftIn === null ? null : firstOfWeek(setup, leftIn) + dice.whole(0, 6),
    income: Math.round(Math.exp(7.5 + 0.4 * traits.income) * place.incomeLevel) * 100,
    segment,
    mails: identity.email !== undefined && consents[2] === 'yes',
    row: [
      key,
      identity.name ?? null,
      sex,
      formatDay(birthOn),
      identity.phone ?? null,
      identity.email ?? null,
      place.place,
      segment,
      'customer',
      'contract',
      risk,
      risk === null ? null : formatDay(setup.asOf - dice.whole(5, 700)),
      formatDay(since),
      manager.key,
      ...consents,
    ],
  };
}

function segmentOf(balance: number, born: number, year: number): string {
  if (balance > 1.6) return 'affluent';
  if (year - born >= 65) return 'retired';
  return year - born < 27 ? 'young' : balance > 0.6 ? 'saver' : 'everyday';
}

function consentsOf(place: Place, dice: ReturnType<typeof diceFor>, setup: BankSetup): Row {
  const state = (share: number): Cell => (dice.chance(share) ? 'yes' : dice.chance(0.6) ? 'no' : null);
  const [call, sms, email] = [state(0.7), state(0.55), state(0.6)];
  const wechat = place.writing.includes('wechat') ? state(0.7) : null;
  return [call, sms, email, wechat, formatDay(setup.asOf - dice.whole(10, 900))];
}
