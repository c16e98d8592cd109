import {
  absoluteEffect,
  complierEffect,
  countedArm,
  countedEffects,
  drawNormal,
  effectInterval,
  type Listed,
  poolEffects,
  type RandomStream,
  randomStreams,
  shrinkEffects,
} from '@vivero/decision';
import { chancesOf, drawShowing, EVENT_KINDS, type EventKind, holdEvent } from '../bank-files/hold-event.ts';
import { livePlainly } from '../calibration/live-plainly.ts';
import { newWorld } from '../world/world.ts';
import { WORLDS } from '../world/worlds.ts';
import type { Drawn, Recovery } from './recovery-draw.ts';

const [EVENTS, LIST, WEEKS] = [24, 200, 8];
/** Shares of those invited. */
const MANY = { mean: 0.02, spread: 0.012, error: 0.012 };
const KINDS = Object.keys(EVENT_KINDS) as EventKind[];

/** What events do to buying within eight weeks, from lists of which chance held half back; the others may buy all the same. */
export const recoverEventEffect: Recovery<'invited' | 'came' | 'pooled' | 'best'> = {
  quantities: {
    invited: {
      quantity: `what inviting adds to the chance of buying, one list of ${EVENTS * LIST}`,
      by: 'absoluteEffect',
      truthFrom: 'world',
      level: 0.95,
    },
    came: {
      quantity: 'what coming adds to it, for those who come',
      by: 'complierEffect',
      truthFrom: 'world',
      level: 0.95,
    },
    pooled: {
      quantity: `what inviting adds on average over ${EVENTS} events with lists of ${LIST}`,
      by: 'poolEffects',
      truthFrom: 'world',
      level: 0.95,
    },
    best: {
      quantity: `what inviting added at the one that looked best of ${EVENTS} events that differ`,
      by: 'shrinkEffects',
      truthFrom: 'own model',
      level: 0.95,
      tolerance: { share: 0.1, why: 'a tenth of its luck stays' },
    },
  },
  draw: (seed) => {
    const customers = EVENTS * LIST;
    const world = newWorld(WORLDS['default']!, { customers, rms: 5, minutesAWeek: 0, weeks: WEEKS }, seed);
    livePlainly(world, WEEKS);
    const buysAnyway = Array.from(world.boughtIn, (week) => week >= 0);
    const stream = randomStreams(seed).stream('recovery.events');
    const events = Array.from({ length: EVENTS }, (_, event) => {
      const kind = KINDS[event % KINDS.length]!;
      const showing = drawShowing(kind, stream);
      const took = holdEvent(kind, Array<'warm'>(LIST).fill('warm'), stream, showing);
      const own = buysAnyway.slice(event * LIST, (event + 1) * LIST);
      const lots = own.map(() => stream() < 0.5);
      const part = (isInvited: boolean): readonly Listed[] =>
        own.flatMap((buys, i) => {
          if (lots[i] !== isInvited) return [];
          const { attended, transaction } = took[i]!;
          return [{ came: Number(isInvited && attended), outcome: Number(buys || (isInvited && transaction)) }];
        });
      return { ...chancesOf('warm', showing), heldBack: part(false), invited: part(true) };
    });
    const notAnyway = 1 - buysAnyway.filter(Boolean).length / customers;
    const heldBack = events.flatMap((event) => event.heldBack);
    const invited = events.flatMap((event) => event.invited);
    const signs = mean(events.map((event) => event.signs)) * notAnyway;
    const effect = effectOf(heldBack, invited);
    const came = complierEffect(heldBack, invited);
    const effects = countedEffects(
      events.map((event) => ({ untouched: countOf(event.heldBack), treated: countOf(event.invited) })),
    );
    const pooled = poolEffects(effects.flatMap((each) => ('noEffect' in each ? [] : [each])));
    return {
      invited:
        'noEffect' in effect
          ? { notComputed: effect.noEffect }
          : { truth: signs, estimate: effect.value, interval: effectInterval(effect) },
      came:
        'noEffect' in came
          ? { notComputed: came.noEffect }
          : { truth: signs / mean(events.map((event) => event.comes)), estimate: came.value, interval: came },
      pooled:
        'tooFew' in pooled ? { notComputed: 'too_few' } : { truth: signs, estimate: pooled.mean, interval: pooled },
      best: bestOfMany(stream),
    };
  },
};

/** Events whose effects differ as much as chance makes them seem to: the best-looking one is mostly luck. */
function bestOfMany(stream: RandomStream): Drawn {
  const effects = Array.from({ length: EVENTS }, () => {
    const truth = MANY.mean + MANY.spread * drawNormal(stream);
    return { truth, value: truth + MANY.error * drawNormal(stream), error: MANY.error };
  });
  const beliefs = shrinkEffects(effects);
  if ('tooFew' in beliefs) return { notComputed: 'too_few' };
  const best = effects.reduce((top, { value }, place) => (value > effects[top]!.value ? place : top), 0);
  return { truth: effects[best]!.truth, estimate: beliefs[best]!.mean, interval: beliefs[best]! };
}

const effectOf = (heldBack: readonly Listed[], invited: readonly Listed[]) =>
  absoluteEffect(armOf(heldBack), armOf(invited));

const countOf = (people: readonly Listed[]) => ({
  successes: people.reduce((sum, { outcome }) => sum + outcome, 0),
  people: people.length,
});

const armOf = (people: readonly Listed[]) => countedArm(countOf(people).successes, people.length);

const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0) / values.length;
