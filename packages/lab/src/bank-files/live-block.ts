import { boughtIn, contactedIn, firedIn } from '@vivero/decision';
import { PILOT_WEEKS, runPilot } from '../loop/run-pilot.ts';
import { passive } from '../policies/simple-policies.ts';
import type { PilotLog } from '../seen/pilot-log.ts';
import { beginWeek } from '../world/begin-week.ts';
import { endWeek } from '../world/end-week.ts';
import { meet } from '../world/meet.ts';
import { newWorld, type World } from '../world/world.ts';
import type { BankSetup } from './bank-setup.ts';
import { sizeOfBlock } from './managers-of.ts';

/** Minutes that a manager has in a week for calls of their own. */
const MINUTES_A_WEEK = 240;

/** A need from its first week to its last; before the record began it is week -1. */
export interface NeedSpell {
  readonly customer: number;
  readonly need: number;
  readonly from: number;
  to: number;
  ended: 'bought' | 'closed' | 'open';
}

/** Something about a need in a week. */
export interface NeedWeek {
  readonly need: number;
  readonly week: number;
}

/** The lives of some thousand customers, truth and record. */
export interface Block {
  /** Place of the first customer within the bank. */
  readonly first: number;
  readonly seed: number;
  readonly world: World;
  readonly pilot: PilotLog;
  readonly spells: readonly NeedSpell[];
  /** Week in which somebody left; -1 = still here. */
  readonly leftIn: Int16Array;
  readonly referrals: readonly { readonly customer: number; readonly week: number; readonly converts: boolean }[];
  readonly signs: (customer: number) => readonly NeedWeek[];
  readonly purchases: (customer: number) => readonly NeedWeek[];
  readonly contacts: (customer: number) => readonly NeedWeek[];
}

/**
 * Lives a part of the bank through the pilot and, after it, through weeks in which managers ring whom they know. The first block of a
 * seed is the very bank that the closed loop compares policies in.
 */
export function liveBlock(setup: BankSetup, number: number): Block {
  const { rules, weeks, seed } = setup;
  if (weeks < PILOT_WEEKS) throw new RangeError(`a record has at least ${PILOT_WEEKS} weeks, got ${weeks}`);
  const own = seed + number * 1_000_003;
  const world = newWorld(rules, { ...sizeOfBlock(setup, number), minutesAWeek: MINUTES_A_WEEK, weeks }, own, seed);
  const diary = keepDiary(world);
  const pilot = runPilot(world, own, diary.watch);
  const { choose } = passive.begin(world.seen, pilot, own);
  while (world.seen.weeks < weeks) {
    beginWeek(world);
    diary.watch('begun');
    meet(world, choose(world.seen, 0), MINUTES_A_WEEK);
    endWeek(world);
    diary.watch('ended');
  }
  const told = (holds: (word: number, need: number) => boolean) => (customer: number) =>
    needWeeks(world, customer, holds);
  return {
    first: number * setup.block,
    seed: own,
    world,
    pilot,
    ...diary,
    signs: told((word, need) => firedIn(word, world.seen.needs[need]!.sign)),
    purchases: told(boughtIn),
    contacts: told(contactedIn),
  };
}

/** Writes down what the world itself forgets from week to week. */
function keepDiary(world: World) {
  const { rules, seen } = world;
  const width = rules.needs.length;
  const spells: NeedSpell[] = [];
  const open: (NeedSpell | undefined)[] = [];
  const leftIn = new Int16Array(seen.customers).fill(-1);
  const referrals: { customer: number; week: number; converts: boolean }[] = [];
  const begin = (customer: number, need: number, from: number): NeedSpell => {
    const spell: NeedSpell = { customer, need, from, to: from, ended: 'open' };
    spells.push(spell);
    return (open[customer * width + need] = spell);
  };
  for (let need = 0; need < width; need += 1)
    for (let i = 0; i < seen.customers; i += 1) if (world.inNeed[need]![i] === 1) begin(i, need, -1);

  const watch = (moment: 'begun' | 'ended'): void => {
    const week = seen.weeks - 1;
    for (let need = 0; need < width; need += 1)
      for (let i = 0; i < seen.customers; i += 1) {
        const cell = i * width + need;
        const now = world.inNeed[need]![i] === 1;
        if (now && open[cell] === undefined) begin(i, need, week);
        if (moment === 'begun') continue;
        const bought = boughtIn(seen.words[need]![i * seen.room + week]!);
        // Woken by a contact and served within one and the same week.
        const spell = open[cell] ?? (bought ? begin(i, need, week) : undefined);
        if (spell === undefined) continue;
        spell.to = week;
        if (now) continue;
        spell.ended = bought ? 'bought' : 'closed';
        open[cell] = undefined;
      }
    if (moment === 'begun') return;
    for (let i = 0; i < seen.customers; i += 1) {
      if (seen.gone[i] === 1 && leftIn[i] === -1) leftIn[i] = week;
      if (world.referredIn[i] === week)
        referrals.push({
          customer: i,
          week,
          converts: world.draws.converts(i, week) < rules.referral.converts,
        });
    }
  };
  return { spells, leftIn, referrals, watch };
}

function needWeeks(
  { seen }: World,
  customer: number,
  holds: (word: number, need: number) => boolean,
): readonly NeedWeek[] {
  const found: NeedWeek[] = [];
  for (let week = 0; week < seen.weeks; week += 1)
    for (let need = 0; need < seen.needs.length; need += 1) {
      const word = seen.words[need]![customer * seen.room + week]!;
      if (word !== 0 && holds(word, need)) found.push({ need, week });
    }
  return found;
}
