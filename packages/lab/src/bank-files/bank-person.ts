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
  /** Place within the block. */
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
  readonly row: Row;
}

const DAYS_A_YEAR = 365.25;

const customerKey = (place: number): string => `C${String(place + 1).padStart(7, '0')}`;

/** @param managers of the block, by RM */
export function bankPerson(setup: BankSetup, block: Block, managers: readonly Manager[], index: number): BankPerson {
  const { people } = block.world;
  const number = block.first + index + 1;
  const dice = diceFor(setup.seed, `person/${number}`);
  const { key: manager, place } = managers[people.rmOf[index]!]!;
  const { traits } = people;
  const age = Math.max(18, Math.min(90, 46 + 14 * traits.age[index]!));
  const birthOn = setup.asOf - Math.round(age * DAYS_A_YEAR);
  const sex = dice.chance(0.5) ? 'f' : 'm';
  const since = firstOfWeek(setup, 0) - Math.round(Math.min(age - 17, people.years[index]!) * DAYS_A_YEAR);
  const leftIn = block.leftIn[index]!;
  const identity = drawIdentity(place, sex, birthOn, number, { phone: true, email: dice.chance(0.8) }, dice);
  const risk = dice.chance(0.75) ? Math.max(1, Math.min(5, Math.round(3 + traits.risk[index]!))) : null;
  const key = customerKey(number - 1);
  const segment = segmentOf(traits.balance[index]!, civil(birthOn).year, civil(setup.asOf).year);
  return {
    index,
    key,
    place,
    manager,
    since,
    leftOn: leftIn === -1 ? null : firstOfWeek(setup, leftIn) + dice.whole(0, 6),
    income: Math.round(Math.exp(7.5 + 0.4 * traits.income[index]!) * place.incomeLevel) * 100,
    segment,
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
      manager,
      ...consentsOf(place, dice, setup),
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
