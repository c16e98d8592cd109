import type { Arm } from '../exploration/arm.ts';
import { PRIOR_PEOPLE } from '../rates/success-rate.ts';
import { gainOf, type Score } from './score.ts';

/** What a score believes, for drawing by lot: the chance is known as well as after the contacts of its cell and the people of its prior. */
export function armOf(score: Score): Arm {
  const { rate, contacted } = score.rate;
  const people = contacted + PRIOR_PEOPLE;
  return {
    successes: rate * people,
    failures: (1 - rate) * people,
    stake: gainOf(score) / rate,
    fixed: score.parts.minutes + score.parts.contact,
  };
}
