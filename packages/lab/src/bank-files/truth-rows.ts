import { sigmoid } from '@vivero/decision';
import { aloneOf } from '../world/end-week.ts';
import { pushOf } from '../world/meet.ts';
import type { Row } from './bank-file.ts';
import type { BankPerson } from './bank-person.ts';
import type { Block } from './live-block.ts';
import type { Manager } from './managers-of.ts';

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

/** What each manager adds to an offer by talking as they do, how often they follow a list, and how often their own choices are in need. */
export const skillRows = ({ world: { rules, people } }: Block, managers: readonly Manager[]): readonly Row[] =>
  managers.map(({ key }, rm) => [key, people.skill[rm]!.toFixed(4), rules.followsList, people.knows[rm]!]);

/** What hit the bank from outside; without a manager it hit everybody, and stands once for the whole bank. */
export const shockRows = ({ first, world }: Block, managers: readonly Manager[]): readonly Row[] =>
  world.shocks
    .filter(({ rm }) => rm !== null || first === 0)
    .flatMap(({ kind, rm, from, weeks, factors }) =>
      Object.entries(factors).map(([need, factor]) => [
        kind,
        rm === null ? null : managers[rm]!.key,
        from,
        Math.min(from + weeks, world.size.weeks) - 1,
        need,
        factor,
      ]),
    );
