import {
  absoluteEffect,
  type ArmSummary,
  countedArm,
  effectInterval,
  pickRows,
  randomStreams,
  scoreUplift,
  trainUplift,
} from '@vivero/decision';
import { pairTable } from '../policies/pair-table.ts';
import { WORLDS } from '../world/worlds.ts';
import { boughtWhen, signedPairs } from './potential-outcomes.ts';
import type { Drawn, Recovery } from './recovery-draw.ts';

const [CUSTOMERS, WEEKS, TOP] = [50_000, 4, 0.2];

/** What an offer does, from people whom chance chose: on all, and on those whom the ranking puts first. */
export const recoverUplift: Recovery<'all' | 'top' | 'foretold'> = {
  quantities: {
    all: {
      quantity: 'what an offer adds to the chance of buying within four weeks, everybody with a fresh sign',
      by: 'absoluteEffect, effectInterval',
      truthFrom: 'world',
      level: 0.95,
    },
    top: {
      quantity: 'the same among the fifth that the two models rank first, on people whom they have not seen',
      by: 'trainUplift, absoluteEffect',
      truthFrom: 'world',
      level: 0.95,
    },
    foretold: {
      quantity: 'the same as the two models foretell it',
      by: 'scoreUplift (a ranking)',
      truthFrom: 'world',
      level: null,
      onlyDescribes: true,
    },
  },
  draw: (seed) => {
    const { world, pairs } = signedPairs(WORLDS['default']!, CUSTOMERS, WEEKS, seed);
    const alone = boughtWhen(world, pairs, WEEKS, []);
    const contacted = boughtWhen(world, pairs, WEEKS, ['offer']);
    const lot = randomStreams(seed).stream('recovery.uplift');
    const treated = Uint8Array.from(pairs, () => Number(lot() < 0.5));
    const outcomes = treated.map((t, row) => (t === 1 ? contacted[row]! : alone[row]!));
    const effectOn = (rows: readonly number[]): Drawn => {
      const arm = (t: number): ArmSummary => {
        const own = rows.filter((row) => treated[row] === t);
        return countedArm(
          own.reduce((sum, row) => sum + outcomes[row]!, 0),
          own.length,
        );
      };
      const effect = absoluteEffect(arm(0), arm(1));
      if ('noEffect' in effect) return { notComputed: effect.noEffect };
      return { truth: truthOn(rows), estimate: effect.value, interval: effectInterval(effect) };
    };
    const truthOn = (rows: readonly number[]): number =>
      rows.reduce((sum, row) => sum + contacted[row]! - alone[row]!, 0) / rows.length;

    const everybody = [...pairs.keys()];
    const [learned, judged] = [0, 1].map((half) => everybody.filter((row) => row % 2 === half)) as [number[], number[]];
    const table = pairTable(world.seen, {
      week: pairs.map(() => world.seen.weeks - 1),
      customer: pairs.map(({ customer }) => customer),
      need: pairs.map(({ need }) => need),
    });
    const rows = Int32Array.from(learned);
    const model = trainUplift(pickRows(table, rows), {
      treated: Uint8Array.from(rows, (row) => treated[row]!),
      outcomes: Uint8Array.from(rows, (row) => outcomes[row]!),
    });
    const all = effectOn(everybody);
    if (!model.ok)
      return { all, top: { notComputed: model.problem.code }, foretold: { notComputed: model.problem.code } };
    const scores = scoreUplift(model.value, table);
    const top = judged.toSorted((a, b) => scores[b]! - scores[a]!).slice(0, Math.round(TOP * judged.length));
    const foretold = top.reduce((sum, row) => sum + scores[row]!, 0) / top.length;
    return { all, top: effectOn(top), foretold: { truth: truthOn(top), estimate: foretold } };
  },
};
