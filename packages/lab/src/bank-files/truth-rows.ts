import { sigmoid } from '@vivero/decision';
import { aloneOf } from '../world/end-week.ts';
import { pushOf } from '../world/meet.ts';
import type { Row } from './bank-file.ts';
import type { BankPerson } from './bank-person.ts';
import type { Block } from './live-block.ts';

const share = (value: number): number => Math.round(value * 1e6) / 1e6;

/** What nobody at the bank knows of somebody: the chance of buying in a week in need, alone and after an offer, as of the last week. */
export function upliftRow({ world }: Block, { index, key }: BankPerson): Row {
  const alone = aloneOf(world, index);
  return [
    key,
    share(sigmoid(alone)),
    share(sigmoid(alone + pushOf(world, index, 'offer'))),
    world.people.dog[index]!,
    share(52 * Math.exp(world.people.leaves[index]!)),
  ];
}

/** The needs that somebody had, and which signs of them showed: `need_began` = 0 is a false alarm. */
export function needRows(
  { world, spells, signs }: Block,
  people: readonly BankPerson[],
): { readonly needs: readonly Row[]; readonly signs: readonly Row[] } {
  const kind = (need: number): string => world.rules.needs[need]!.kind;
  const begun = new Set(spells.map(({ customer, need, from }) => `${customer} ${need} ${from}`));
  return {
    needs: spells.map(({ customer, need, from, to, ended }) => [people[customer]!.key, kind(need), from, to, ended]),
    signs: people.flatMap(({ key, index }) =>
      signs(index).map(({ need, week }) => [key, kind(need), week, Number(begun.has(`${index} ${need} ${week}`))]),
    ),
  };
}
