import type { Day } from '@vivero/domain';
import type { Dice } from '../dice.ts';
import { type BankSetup, firstOfWeek } from './bank-setup.ts';
import type { Held } from './held.ts';
import type { NeedWeek } from './live-block.ts';
import type { MoneyMoved } from './money-moved.ts';

/** The movements and holdings in which signs show. */
export interface PlantedSigns {
  readonly moved: readonly MoneyMoved[];
  readonly held: readonly Held[];
  /** Day of the first card payment ever. */
  readonly cardOn: Day | undefined;
}

/** A deposit's end is news this many days before; a payment that stopped is news this many days after it should have come. */
const [NEAR_DAYS, LATE_DAYS] = [30, 46];
const DAYS_A_MONTH = 30;

/**
 * Each sign of the world as the movement that the rule of its name looks for, so that the rule speaks from that week on. A rule that has
 * just spoken may not hear a second sign: what is unusual once is not so twice, and a first card payment comes once.
 * @param from first day on which the customer's money moves
 * @param income cents a month
 */
export function plantSigns(
  setup: BankSetup,
  signs: readonly NeedWeek[],
  from: Day,
  income: number,
  dice: Dice,
): PlantedSigns {
  const moved: MoneyMoved[] = [];
  const held: Held[] = [];
  const times = new Map<string, number>();
  let cardOn: Day | undefined;
  for (const { need, week } of signs) {
    const day = firstOfWeek(setup, week) + dice.whole(0, 6);
    const { sign } = setup.rules.needs[need]!;
    const earlier = times.get(sign) ?? 0;
    times.set(sign, earlier + 1);
    // Only what is larger than the time before is unusual again.
    const larger = 1.4 ** earlier * dice.factor(0.04);
    switch (sign) {
      case 'inflow':
        moved.push({ day, flow: 'transfer_in', cents: Math.round(income * 2.8 * larger), category: null });
        break;
      case 'first_large_payment':
        moved.push({ day, flow: 'household', cents: -Math.round(income * 1.6 * larger), category: null });
        break;
      case 'foreign_spend':
        moved.push({ day, flow: 'cash_out', cents: -Math.round(income * 0.06 * dice.factor(0.3)), category: 'fx' });
        break;
      case 'card_start':
        cardOn ??= day;
        break;
      case 'deposit_maturing':
        held.push(maturing(day + NEAR_DAYS, income, dice, setup));
        break;
      case 'payment_stopped': {
        const cents = -Math.round(income * 0.018 * dice.factor(0.4));
        for (let on = day - LATE_DAYS; on >= from; on -= DAYS_A_MONTH)
          moved.push({ day: on, flow: 'insurance', cents, category: null });
        break;
      }
      default:
        throw new RangeError(`no movement shows ${sign}`);
    }
  }
  return { moved, held, cardOn };
}

function maturing(maturesOn: Day, income: number, dice: Dice, { asOf }: BankSetup): Held {
  return {
    category: 'term_deposit',
    product: 'Term deposit',
    balance: Math.round(income * 5 * dice.factor(0.5)),
    payment: null,
    openedOn: maturesOn - 365 * dice.whole(1, 3),
    maturesOn,
    endedOn: maturesOn < asOf ? maturesOn : null,
  };
}
