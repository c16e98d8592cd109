import { incrementalShare, randomStreams } from '@vivero/decision';
import { livePlainly } from '../calibration/live-plainly.ts';
import { newWorld } from '../world/world.ts';
import { WORLDS } from '../world/worlds.ts';
import type { Recovery } from './recovery-draw.ts';

const [PEOPLE, WEEKS] = [4_000, 26];
/** Chance that somebody who is asked passes the bank on once more than of themselves. Guess: no world holds what asking does. */
const ASKED = 0.19;

/** The share of referrals that is owed to asking, from people of whom chance had half asked. */
export const recoverReferralShare: Recovery<'share'> = {
  quantities: {
    share: {
      quantity: `share of referrals that would not have come unasked, ${PEOPLE / 2} asked`,
      by: 'incrementalShare',
      truthFrom: 'both',
      level: 0.95,
    },
  },
  draw: (seed) => {
    const rules = WORLDS['default']!;
    // Who passes the bank on does not depend on needs once they have bought, and all of these just have.
    const world = newWorld({ ...rules, needs: [] }, { customers: PEOPLE, rms: 1, minutesAWeek: 0, weeks: WEEKS }, seed);
    world.boughtIn.fill(0);
    const ofThemselves = new Uint8Array(PEOPLE);
    livePlainly(world, WEEKS, [], (week) => {
      for (let i = 0; i < PEOPLE; i += 1) if (world.referredIn[i] === week) ofThemselves[i]! += 1;
    });
    const stream = randomStreams(seed).stream('recovery.referrals');
    const byAsking = Uint8Array.from({ length: PEOPLE }, () => Number(stream() < ASKED));
    const isAsked = Array.from({ length: PEOPLE }, () => stream() < 0.5);
    const arm = (asked: boolean) => {
      const own = isAsked.flatMap((lot, i) => (lot === asked ? [ofThemselves[i]! + (asked ? byAsking[i]! : 0)] : []));
      return { people: own.length, came: own.reduce((all, count) => all + count, 0) };
    };
    const { value, lower, upper, from } = incrementalShare(arm(true), arm(false));
    if (from === 'assumed') return { share: { notComputed: 'nobody_came' } };
    const brought = sum(byAsking);
    const truth = brought / (brought + sum(ofThemselves));
    return { share: { truth, estimate: value, interval: { lower, upper } } };
  },
};

const sum = (counts: Uint8Array): number => counts.reduce((all, count) => all + count, 0);
