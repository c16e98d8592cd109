import { drawNormal, type RandomStream, randomStreams } from '@vivero/decision';
import type { WorldRules } from '../world/world-rules.ts';

/** How somebody comes to the bank, with what it costs on average and the share of those who come unreferred. Guesses around 200 a customer. */
export const SOURCES = {
  branch: { cost: 180, share: 0.34 },
  web: { cost: 150, share: 0.28 },
  channel: { cost: 220, share: 0.22 },
  outreach: { cost: 330, share: 0.16 },
  referral: { cost: 120, share: 0 },
} as const;
export type NewcomerSource = keyof typeof SOURCES;

/** What becomes of somebody new. */
export interface NewcomerLife {
  readonly source: NewcomerSource;
  /** Whole units of the currency, once. */
  readonly cost: number;
  /** Whole units a year. */
  readonly contribution: number;
  /** Weeks after joining in which they leave; more than `HORIZON` = not within it. */
  readonly leavesAfter: number;
}

const HORIZON = 520;
/** Referred customers are worth this much more, and leave this much less often while the one who referred them stays (Schmitt et al. 2011). */
const [WORTH_MORE, LEAVES_LESS] = [1.16, 0.82];
/** Spread of the logarithm of what people are worth, and of what they cost. */
const [WORTH_SPREAD, COST_SPREAD] = [0.4, 0.5];

/** The share of customers who are new in a week: about as many as leave. */
export const NEW_A_WEEK = 0.15 / 52;

export function drawSource(stream: RandomStream): NewcomerSource {
  let left = stream();
  const found = (Object.keys(SOURCES) as NewcomerSource[]).find((source) => (left -= SOURCES[source].share) < 0);
  return found ?? 'branch';
}

/** @param seed and @param name of a stream that nobody else draws from */
export function drawNewcomer(rules: WorldRules, source: NewcomerSource, seed: number, name: string): NewcomerLife {
  const stream = randomStreams(seed).stream(`newcomer/${name}`);
  const spread = (deviation: number): number => Math.exp(deviation * drawNormal(stream) - deviation ** 2 / 2);
  const referred = source === 'referral';
  const cost = Math.round(SOURCES[source].cost * spread(COST_SPREAD));
  const contribution = rules.contribution * spread(WORTH_SPREAD) * (referred ? WORTH_MORE : 1);
  const { leaving } = rules;
  const weekly = (leaving.aYear / 52) * spread(leaving.spread) * (referred ? LEAVES_LESS : 1);
  let left = -Math.log(1 - stream());
  let week = 0;
  for (; week < HORIZON; week += 1) {
    const fresh = (week < 52 ? leaving.firstYear : 0) + (week < 13 ? leaving.firstQuarter : 0);
    left -= weekly * Math.exp(fresh);
    if (left < 0) break;
  }
  return { source, cost, contribution: Math.round(contribution), leavesAfter: week };
}
