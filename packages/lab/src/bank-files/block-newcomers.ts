import { drawNormal, drawPoisson, randomStreams } from '@vivero/decision';
import { type BankPerson, bankPerson } from './bank-person.ts';
import { type BankSetup, firstOfWeek } from './bank-setup.ts';
import type { Block } from './live-block.ts';
import type { Manager } from './managers-of.ts';
import { drawNewcomer, drawSource, NEW_A_WEEK, type NewcomerLife, type NewcomerSource } from './newcomers.ts';

/** Somebody who joined on record. */
export interface Newcomer {
  readonly person: BankPerson;
  readonly life: NewcomerLife;
  readonly joinedIn: number;
  /** Place of the customer who referred them, and the week in which that was; null = nobody did. */
  readonly referral: { readonly customer: number; readonly week: number } | null;
}

/** Weeks from a referral to the account that comes of it. */
const REFERRED_JOIN_AFTER = 5;

/** Those who joined a block: as many as usually leave, and those whom its customers brought. */
export function blockNewcomers(setup: BankSetup, block: Block, managers: readonly Manager[]): readonly Newcomer[] {
  const { first, referrals, world } = block;
  const stream = randomStreams(setup.seed).stream(`newcomers/${first}`);
  const arrivals: { source: NewcomerSource; joinedIn: number; referral: Newcomer['referral'] }[] = [];
  for (let week = 0; week < setup.weeks; week += 1)
    for (let left = drawPoisson(stream, NEW_A_WEEK * world.size.customers); left > 0; left -= 1)
      arrivals.push({ source: drawSource(stream), joinedIn: week, referral: null });
  for (const { customer, week, converts } of referrals)
    if (converts && week + REFERRED_JOIN_AFTER < setup.weeks)
      arrivals.push({ source: 'referral', joinedIn: week + REFERRED_JOIN_AFTER, referral: { customer, week } });
  return arrivals.map(({ source, joinedIn, referral }, place) => {
    const number = setup.customers + first + place + 1;
    const life = drawNewcomer(setup.rules, source, setup.seed, String(number));
    const leftIn = joinedIn + life.leavesAfter;
    const [age, balance, income, risk] = [0, 0, 0, 0].map(() => drawNormal(stream)) as [number, number, number, number];
    const person = bankPerson(setup, {
      index: -1,
      number,
      manager: managers[Math.floor(stream() * managers.length)]!,
      traits: { age: age - 0.4, balance, income, risk },
      years: -(7 * joinedIn) / 365.25,
      leftIn: leftIn < setup.weeks && leftIn > joinedIn ? leftIn : null,
    });
    return { person, life, joinedIn, referral };
  });
}

/** Day on which the week of joining begins: what a referral that led somewhere is dated by. */
export const joinedOn = (setup: BankSetup, { joinedIn }: Newcomer): number => firstOfWeek(setup, joinedIn);
