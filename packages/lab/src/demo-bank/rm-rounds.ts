import { NEED_KINDS, type NeedKind, type TouchMode } from '@vivero/domain';
import type { Dice } from '../dice.ts';
import type { DemoCustomer } from './demo-customer.ts';
import type { Diary } from './diary.ts';

/** Rounds lie so far apart that their interest has faded: contact alone makes nobody interested. */
const LEAST_GAP = 46;
const LAST_AGE = 412;

/** Days before today of the RM's contact rounds, the latest at `latest`; active RMs come back more often. */
export function roundAges({ rm }: DemoCustomer, latest: number, dice: Dice): readonly number[] {
  const most = dice.whole(2, 3) + Math.round(rm.active * 4);
  const ages: number[] = [];
  for (let age = latest; age < LAST_AGE && ages.length < most; age += dice.whole(LEAST_GAP, 95)) ages.push(age);
  return ages;
}

/**
 * One contact in the RM's manner.
 * @param answered whether it must have been two-way
 */
export function contactRound(customer: DemoCustomer, diary: Diary, age: number, answered: boolean, dice: Dice): void {
  const { active } = customer.rm;
  const rest = 1 - active;
  const mode = dice.weighted<TouchMode>({
    need_led: active,
    push: rest * 0.5,
    upkeep: rest * 0.35,
    responded: rest * 0.15,
  });
  const reply = (voice: number): 'CT-D' | 'CT-R' | 'CT-V' =>
    answered ? 'CT-V' : dice.weighted({ 'CT-V': voice, 'CT-R': (1 - voice) / 3, 'CT-D': ((1 - voice) * 2) / 3 });
  switch (mode) {
    case 'need_led': {
      // The need stood in the record first: content about it was taken up some days before.
      diary.interest('IN-C', age + dice.whole(3, 8), customer.need);
      const carries = dice.weighted({ content: 0.6, product: 0.3, activity: 0.1 });
      diary.touch(reply(0.7), age, { needKind: customer.need, carries, asks: true, nextStepIn: dice.whole(5, 21) });
      if (dice.chance(0.12)) diary.word('ND-D', age, customer.need);
      break;
    }
    case 'push':
      diary.touch(reply(0.25), age, { needKind: otherNeed(customer, dice), carries: 'product' });
      break;
    case 'upkeep':
      diary.touch(reply(0.35), age, {});
      break;
    case 'responded':
      diary.touch('CT-V', age, { direction: 'in', needKind: otherNeed(customer, dice) });
  }
  if (dice.chance(0.2)) diary.touch('CT-D', Math.max(1, age - dice.whole(10, 30)), { service: true });
}

/** The product of the month rarely meets the need. */
const otherNeed = ({ need }: DemoCustomer, dice: Dice): NeedKind =>
  dice.pick(NEED_KINDS.filter((kind) => kind !== need));
