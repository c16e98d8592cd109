import {
  betaMean,
  evaluatePolicy,
  type OutcomeModel,
  type PolicyProblem,
  type PolicyValue,
  randomStreams,
} from '@vivero/decision';
import { type Actor, type Day, ok, type Problem, type Result } from '@vivero/domain';
import { readBank, readWide, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { mayUseModels } from '../models/may-use-models.ts';
import { type LoggedChoice, loggedChoices } from './logged-choices.ts';
import { chancesOf, OTHER_WAYS, type OtherWay } from './other-ways.ts';

/** A quarter: what was decided longer ago was decided for other customers. [D] */
const QUARTER_DAYS = 91;

export interface WaysCompared {
  readonly from: Day;
  /** The first day that no longer counts: today's rows are still being worked on. */
  readonly before: Day;
  readonly choices: number;
  /** How many of them were drawn by lot: the others would have been the same whatever was judged. */
  readonly drawn: number;
  readonly ways: readonly { readonly way: OtherWay; readonly judged: Result<PolicyValue, PolicyProblem> }[];
}

/**
 * What other ways of settling near-ties would have brought, judged by the logged chances of real runs: share of suggestions of which a next
 * step came. Each way stands with its interval or with the reason why nothing can be said.
 * @param since first day that counts; default: a quarter ago
 */
export async function compareWays(
  stores: Stores,
  actor: Actor,
  { since, now }: { readonly since?: Day; readonly now: string },
): Promise<Result<WaysCompared, Extract<Problem, { code: 'access.refused' }>>> {
  const allowed = mayUseModels(actor);
  if (!allowed.ok) return allowed;
  return readWide(stores, async (db) => {
    const before = businessDay(await readBank(db), now);
    const from = since ?? before - QUARTER_DAYS;
    const log = await loggedChoices(db, from, before);
    const ways = OTHER_WAYS.map((way) => ({
      way,
      judged: evaluatePolicy(
        log,
        (i) => chancesOf(way, log[i]!.eligible),
        byAction(log),
        randomStreams(before).stream(`resamples|${way}`),
      ),
    }));
    const drawn = log.filter(({ propensities }) => propensities.filter((chance) => chance !== 0).length > 1).length;
    return ok({ from, before, choices: log.length, drawn, ways });
  });
}

/** Expects of an action what came of others of its kind, drawn towards what came of all. */
const byAction =
  (log: readonly LoggedChoice[]): OutcomeModel =>
  (from) => {
    const counts = new Map<string, { tried: number; agreed: number }>();
    let agreed = 0;
    for (const i of from) {
      const { eligible, chosen, outcome } = log[i]!;
      const { action } = eligible[chosen]!;
      const count = counts.get(action) ?? { tried: 0, agreed: 0 };
      count.tried += 1;
      count.agreed += outcome;
      agreed += outcome;
      counts.set(action, count);
    }
    const all = from.length === 0 ? 0 : agreed / from.length;
    return (decision, action) => {
      const count = counts.get(log[decision]!.eligible[action]!.action);
      return betaMean(count?.agreed ?? 0, count?.tried ?? 0, all);
    };
  };
