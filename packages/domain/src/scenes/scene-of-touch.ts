import type { ContactMedium } from '../traffic/contact-medium.ts';
import { touchClass } from '../traffic/touch-class.ts';
import type { Touch } from '../traffic/touch.ts';
import type { Scene } from './scene.ts';

/** Where people meet by each medium: on a screen, or with each other's voice and face. */
export const PLACE_OF: Readonly<Record<ContactMedium, Scene['place']>> = {
  call: 'offline',
  visit: 'offline',
  branch: 'offline',
  event: 'offline',
  letter: 'offline',
  wechat: 'online',
  wecom: 'online',
  sms: 'online',
  email: 'online',
};

const OFTEN_DAYS = 30;

/**
 * The scene of a touch, where it is one: service and upkeep belong to none. Often = this customer has had at least two of the same
 * place and aim within 30 days, this one included (definitions 2.9: twice a month or more).
 * @param before touches of the same customer, in any order; later ones and the touch itself are passed over
 */
export function sceneOfTouch(touch: Touch, before: readonly Touch[]): Scene | null {
  const aim = aimOf(touch);
  if (aim === null) return null;
  const place = PLACE_OF[touch.medium];
  const often = before.some(
    (other) =>
      other.eventId !== touch.eventId &&
      other.day <= touch.day &&
      touch.day - other.day < OFTEN_DAYS &&
      PLACE_OF[other.medium] === place &&
      aimOf(other) === aim,
  );
  return { place, frequency: often ? 'high' : 'low', aim };
}

export function aimOf(touch: Touch): Scene['aim'] | null {
  const of = touchClass(touch);
  return of === 'seed' || of === 'sell' ? of : null;
}
