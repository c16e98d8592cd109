import { formatDay } from '@vivero/domain';
import { diceFor } from '../dice.ts';
import type { Row } from './bank-file.ts';
import type { BankPerson } from './bank-person.ts';
import { type BankSetup, firstOfWeek } from './bank-setup.ts';
import { joinedOn, type Newcomer } from './block-newcomers.ts';
import type { Block } from './live-block.ts';

/** Share of customers in rings that refer each other in a circle for the reward, and how many make a ring. */
const [IN_RINGS, LEAST, MOST] = [0.01, 4, 6];

/** Who passed the bank on and whom it brought, with rings of fraud among them; and, apart, who is in a ring. */
export function referralRows(
  setup: BankSetup,
  block: Block,
  people: readonly BankPerson[],
  newcomers: readonly Newcomer[],
): { readonly referrals: readonly Row[]; readonly rings: readonly Row[] } {
  const dice = diceFor(setup.seed, `referrals/${block.first}`);
  const invited = (key: string, day: number, id: string, friend: string | null): Row => [
    `F${id}i`,
    key,
    formatDay(day),
    'RF-I',
    friend,
  ];
  const bought = (key: string, day: number, id: string, friend: string): Row => [
    `F${id}c`,
    key,
    formatDay(day),
    'RF-C',
    friend,
  ];
  const referrals: Row[] = block.referrals.flatMap(({ customer, week }, place) => {
    const { key, leftOn } = people[customer]!;
    const friend = newcomers.find(({ referral }) => referral?.customer === customer && referral.week === week);
    const id = `${block.first}-${place}`;
    const day = firstOfWeek(setup, week) + dice.whole(0, 6);
    if (leftOn !== null && day >= leftOn) return [];
    const came = invited(key, day, id, friend?.person.key ?? null);
    return friend === undefined ? [came] : [came, bought(key, joinedOn(setup, friend) + 6, id, friend.person.key)];
  });
  const rings: Row[] = [];
  const members = dice.shuffled(people.filter(({ leftOn }) => leftOn === null)).slice(0, people.length * IN_RINGS);
  for (let ring = 1; members.length >= LEAST; ring += 1) {
    const wish = dice.whole(LEAST, MOST);
    // Too few for a ring of their own join the last one.
    const size = members.length - wish < LEAST ? members.length : wish;
    const own = members.splice(0, size);
    const start = setup.asOf - dice.whole(20, 7 * setup.weeks);
    for (const [at, { key }] of own.entries()) {
      const friend = own[(at + 1) % size]!.key;
      const [id, day] = [`${block.first}-r${ring}-${at}`, Math.min(start + dice.whole(0, 4), setup.asOf - 2)];
      referrals.push(invited(key, day, id, friend), bought(key, day + 1, id, friend));
      rings.push([`${block.first}-${ring}`, key]);
    }
  }
  return { referrals, rings };
}
