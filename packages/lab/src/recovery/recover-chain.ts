import { chainPosterior, countMoves, findBottleneck, randomStreams, stageValue, stepGains } from '@vivero/decision';
import type { Drawn, Recovery } from './recovery-draw.ts';
import { CHAIN_BOOK, CHAIN_MOVES, CHAIN_STAGES, walkChain } from './true-chain.ts';

const [PEOPLE, MONTHS, DRAWS] = [600, 24, 400];
const N = CHAIN_STAGES.length;
const STEPS = [0, 1, 2, 3].map((from) => ({ from, to: from + 1 }));
/** From interested to in need. */
const STEP = 1;
const { rewards, discount } = CHAIN_BOOK;

const TRUE = {
  chance: CHAIN_MOVES[STEP * N + STEP + 1]!,
  gain: stepGains(CHAIN_MOVES, CHAIN_BOOK, STEPS)[STEP]! / 100,
  value: stageValue(CHAIN_MOVES, rewards, discount)[STEP]!,
};

/** Chances between stages and what a point more is worth, from paths of which most are still open. */
export const recoverChain: Recovery<keyof typeof TRUE> = {
  quantities: {
    chance: {
      quantity: 'chance a month to go from interested to in need',
      by: 'chainPosterior, findBottleneck',
      truthFrom: 'own model',
      level: 0.9,
    },
    gain: {
      quantity: 'worth to the book of a point more of that chance, money',
      by: 'findBottleneck',
      truthFrom: 'own model',
      level: 0.9,
    },
    value: {
      quantity: 'worth of somebody interested, money',
      by: 'stageValue',
      truthFrom: 'own model',
      level: null,
    },
  },
  draw: (seed) => {
    const streams = randomStreams(seed);
    const counts = countMoves(walkChain(streams.stream('recovery.chain'), PEOPLE, MONTHS), N);
    const posterior = chainPosterior(CHAIN_STAGES, counts, (from, to) => CHAIN_MOVES[from * N + to]! > 0);
    if (!posterior.ok) {
      const notComputed = { notComputed: posterior.problem.code };
      return { chance: notComputed, gain: notComputed, value: notComputed };
    }
    const hours = STEPS.map(() => null);
    const found = findBottleneck(posterior.value, CHAIN_BOOK, STEPS, hours, streams.stream('recovery.draws'), DRAWS);
    const drawn = (truth: number, { value, lower, upper }: (typeof found.chance)[number]): Drawn => ({
      truth,
      estimate: value,
      interval: { lower, upper },
    });
    return {
      chance: drawn(TRUE.chance, found.chance[STEP]!),
      gain: drawn(TRUE.gain, found.perPoint[STEP]!),
      value: { truth: TRUE.value, estimate: stageValue(posterior.value.means, rewards, discount)[STEP]! },
    };
  },
};
