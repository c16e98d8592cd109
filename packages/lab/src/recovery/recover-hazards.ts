import {
  endedBy,
  eventRate,
  kaplanMeier,
  type LearningTable,
  randomStreams,
  survivalAhead,
  trainLeaving,
} from '@vivero/decision';
import { livePlainly } from '../calibration/live-plainly.ts';
import { TRAITS } from '../seen/seen-bank.ts';
import { leavingOf } from '../world/end-week.ts';
import type { Population } from '../world/population.ts';
import { newWorld } from '../world/world.ts';
import { WORLDS } from '../world/worlds.ts';
import type { Drawn, Recovery } from './recovery-draw.ts';

const [CUSTOMERS, WEEKS, HALF_YEAR] = [4_000, 52, 26];
const [WEEKS_A_PERIOD, PERIODS] = [4, 13];

/** Who leaves and when, in a year of a bank in which nobody is contacted. */
export const recoverHazards: Recovery<'rate' | 'ended' | 'year' | 'fresh'> = {
  quantities: {
    rate: {
      quantity: 'customers who leave, per customer and year',
      by: 'eventRate',
      truthFrom: 'world',
      level: 0.95,
    },
    ended: {
      quantity: 'share that has left within half a year, most watched for less',
      by: 'kaplanMeier, endedBy',
      truthFrom: 'world',
      level: 0.95,
    },
    year: {
      quantity: 'share that leaves in a year, as the model of leaving foretells it',
      by: 'trainLeaving, survivalAhead',
      truthFrom: 'world',
      level: null,
    },
    fresh: {
      quantity: 'the same among customers of less than a year',
      by: 'trainLeaving, survivalAhead',
      truthFrom: 'world',
      level: null,
    },
  },
  draw: (seed) => {
    const rules = WORLDS['default']!;
    // Who leaves does not depend on needs while nobody is contacted.
    const world = newWorld(
      { ...rules, needs: [] },
      { customers: CUSTOMERS, rms: 1, minutesAWeek: 0, weeks: WEEKS },
      seed,
    );
    const everybody = Array.from({ length: CUSTOMERS }, (_, i) => i);
    const leftIn = new Int16Array(CUSTOMERS).fill(-1);
    const stays = { half: new Float64Array(CUSTOMERS).fill(1), year: new Float64Array(CUSTOMERS).fill(1) };
    let [expected, exposed] = [0, 0];
    livePlainly(world, WEEKS, [], (week) => {
      for (const i of everybody) {
        const stay = Math.exp(-Math.exp(leavingOf(world, i)));
        stays.year[i]! *= stay;
        if (week < HALF_YEAR) stays.half[i]! *= stay;
        if (leftIn[i] !== -1) continue;
        expected += 1 - stay;
        exposed += 1;
        if (world.seen.gone[i] === 1) leftIn[i] = week;
      }
    });
    const leaves = (stay: Float64Array, people: readonly number[]): number =>
      people.reduce((sum, i) => sum + 1 - stay[i]!, 0) / people.length;
    const isFresh = (i: number): boolean => world.people.years[i]! < 1;
    const foretold = foretell(everybody, world.people, leftIn);
    const drawn = (people: readonly number[]): Drawn =>
      foretold === null
        ? { notComputed: 'not_learned' }
        : {
            truth: leaves(stays.year, people),
            estimate: people.reduce((sum, i) => sum + foretold[i]!, 0) / people.length,
          };
    const left = leftIn.filter((week) => week >= 0).length;
    const rate = eventRate(left, exposed, WEEKS);
    return {
      rate:
        'noBase' in rate
          ? { notComputed: 'no_base' }
          : { truth: (expected / exposed) * WEEKS, estimate: rate.value, interval: rate },
      ended: ended(leftIn, leaves(stays.half, everybody), seed),
      year: drawn(everybody),
      fresh: drawn(everybody.filter(isFresh)),
    };
  },
};

/** Share that has left by half a year, where chance decides for how many weeks each is watched. */
function ended(leftIn: Int16Array, truth: number, seed: number): Drawn {
  const stream = randomStreams(seed).stream('recovery.watched');
  const waits = Array.from(leftIn, (week) => {
    const watched = 5 + Math.floor(stream() * (WEEKS - 5));
    const hasLeft = week >= 0 && week < watched;
    return { days: hasLeft ? week + 1 : watched, ended: hasLeft, people: 1 };
  });
  const found = endedBy(kaplanMeier(waits), HALF_YEAR);
  if ('noBase' in found) return { notComputed: 'no_base' };
  if ('tooEarly' in found) return { notComputed: 'too_early' };
  return { truth, estimate: found.value, interval: found };
}

/** Chance to leave within a year by a model learned from that year, in periods of four weeks; null = nothing to learn from. */
function foretell(people: readonly number[], { years, traits }: Population, leftIn: Int16Array): Float64Array | null {
  const table: LearningTable = {
    rows: people.length,
    fields: TRAITS.map((name) => ({ kind: 'number', name: `trait_${name}`, values: traits[name] })),
  };
  const tenures = people.map((i) => Math.floor(years[i]! * PERIODS));
  const spells = people.map((i) => {
    const week = leftIn[i]!;
    const periods = week < 0 ? PERIODS : Math.floor(week / WEEKS_A_PERIOD) + 1;
    return { from: tenures[i]!, until: tenures[i]! + periods, left: week >= 0 };
  });
  const trained = trainLeaving(table, spells);
  if (!trained.ok) return null;
  const survival = survivalAhead(trained.value.model, table, tenures, PERIODS);
  return Float64Array.from(people, (_, i) => 1 - survival[i * (PERIODS + 1) + PERIODS]!);
}
