import { drawNormal } from '../../random/draw-normal.ts';
import type { RandomStream } from '../../random/random-stream.ts';
import type { JudgedPolicy, LoggedDecision, OutcomeModel } from '../logged-decision.ts';

type Traits = readonly [number, number];

/** Decisions of customers with two traits, a chosen one of five actions each, and whether it worked; the truth is known. */
export interface SyntheticLog {
  readonly log: readonly LoggedDecision[];
  /** The policy to judge: nearly always what is truly best. */
  readonly policy: JudgedPolicy;
  /** A plain outcome model and a wrong one: shares by action and by the signs of the traits, drawn towards the share of all. */
  readonly model: OutcomeModel;
}

const ACTIONS = [0, 1, 2, 3, 4];

/** Chance that an action works. */
const truth = ([x, y]: Traits, action: number): number =>
  1 / (1 + Math.exp(1.4 - 0.5 * x * (action - 2) - 0.4 * y * (action === 1 ? 2 : -0.2 * action)));

function judged(traits: Traits): readonly number[] {
  const chances = ACTIONS.map((action) => truth(traits, action));
  const best = chances.indexOf(Math.max(...chances));
  return ACTIONS.map((action) => (action === best ? 0.9 : 0.025));
}

const traitsFrom = (stream: RandomStream): Traits => [drawNormal(stream), drawNormal(stream)];

/** What the policy brings per decision, over all customers that there could be: the mean of so many. */
export function valueOfPolicy(stream: RandomStream, customers: number): number {
  let value = 0;
  for (let i = 0; i < customers; i += 1) {
    const traits = traitsFrom(stream);
    value += judged(traits).reduce((sum, chance, action) => sum + chance * truth(traits, action), 0) / customers;
  }
  return value;
}

/** @param even share of each choice that is even over all actions: the exploration that makes judging possible */
export function syntheticLog(stream: RandomStream, customers: number, even: number): SyntheticLog {
  const traits: Traits[] = [];
  const log: LoggedDecision[] = [];
  for (let i = 0; i < customers; i += 1) {
    const own = traitsFrom(stream);
    // Every other customer comes twice, with the same traits: what one does is not independent.
    for (let time = 0; time <= i % 2; time += 1) {
      const powers = ACTIONS.map((action) => Math.exp(0.4 * own[1] * action));
      const all = powers.reduce((sum, each) => sum + each, 0);
      const propensities = powers.map((power) => (1 - even) * (power / all) + even / ACTIONS.length);
      const chosen = pick(propensities, stream());
      const outcome = stream() < truth(own, chosen) ? 1 : 0;
      traits.push(own);
      log.push({ customerId: `cus_${i}`, chosen, propensities, outcome });
    }
  }
  const cellOf = (decision: number, action: number): number =>
    4 * action + 2 * Number(traits[decision]![0] > 0) + Number(traits[decision]![1] > 0);
  const model: OutcomeModel = (from) => {
    const [happened, tried] = [new Float64Array(20), new Float64Array(20)];
    for (const i of from) {
      happened[cellOf(i, log[i]!.chosen)]! += log[i]!.outcome;
      tried[cellOf(i, log[i]!.chosen)]! += 1;
    }
    return (decision, action) => (happened[cellOf(decision, action)]! + 4) / (tried[cellOf(decision, action)]! + 16);
  };
  return { log, policy: (decision) => judged(traits[decision]!), model };
}

function pick(chances: readonly number[], at: number): number {
  let sum = 0;
  for (const [action, chance] of chances.entries()) {
    sum += chance;
    if (at < sum) return action;
  }
  return chances.length - 1;
}
