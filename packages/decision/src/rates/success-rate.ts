import type { StageOrNone } from '@vivero/domain';

/** What has been tried: people contacted and how many of them it worked with, per segment, stage and action. */
export interface RateCell {
  readonly segment: string | null;
  readonly stage: StageOrNone;
  readonly action: string;
  readonly contacted: number;
  readonly succeeded: number;
}

/** An estimated chance with what it rests on in its own cell. */
export interface SuccessRate {
  readonly rate: number;
  readonly contacted: number;
  readonly succeeded: number;
}

/** Weight of the prior in people: a cell with 20 contacts is believed half (definitions.md 2.15). */
export const PRIOR_PEOPLE = 20;

/** Mean of a Beta(n0 m, n0 (1 - m)) prior after `succeeded` of `contacted`: always between the prior mean and the raw share. */
export const betaMean = (succeeded: number, contacted: number, priorMean: number): number =>
  (succeeded + PRIOR_PEOPLE * priorMean) / (contacted + PRIOR_PEOPLE);

interface Count {
  contacted: number;
  succeeded: number;
}

/**
 * Chance that an action works, per segment x stage x action, each cell pulled towards its parent: all segments of that stage,
 * above it all stages of that action, above it the stated starting rate. Small cells therefore say what their parents say.
 * A parent counts its children too, so a lone child is shrunk less than a fully hierarchical model would: with n contacts in
 * all, weight n/(n+20) at each level. Result in (0, 1) when the starting rates are.
 * @param start starting rate by action, 0..1, used where nothing has been tried
 * @throws RangeError when a cell counts more successes than contacts, or negative ones
 */
export function successRates(
  cells: readonly RateCell[],
  start: (action: string) => number,
): (segment: string | null, stage: StageOrNone, action: string) => SuccessRate {
  const counts = new Map<string, Count>();
  for (const { segment, stage, action, contacted, succeeded } of cells) {
    if (!(succeeded >= 0 && succeeded <= contacted))
      throw new RangeError(`${succeeded} successes of ${contacted} contacts`);
    for (const key of [action, `${action}|${stage}`, `${action}|${stage}|${segment ?? ''}`]) {
      const count = counts.get(key) ?? { contacted: 0, succeeded: 0 };
      count.contacted += contacted;
      count.succeeded += succeeded;
      counts.set(key, count);
    }
  }
  // By words and not by a key put together from them: the choice of the day asks for every action of every customer.
  const known = new Map<string, Map<StageOrNone, Map<string | null, SuccessRate>>>();
  return (segment, stage, action) => {
    const before = known.get(action)?.get(stage)?.get(segment);
    if (before) return before;
    const key = `${action}|${stage}|${segment ?? ''}`;
    let rate = start(action);
    let own: Count = { contacted: 0, succeeded: 0 };
    for (const level of [action, `${action}|${stage}`, key]) {
      own = counts.get(level) ?? { contacted: 0, succeeded: 0 };
      rate = betaMean(own.succeeded, own.contacted, rate);
    }
    const result = { rate, ...own };
    const stages = known.get(action) ?? new Map<StageOrNone, Map<string | null, SuccessRate>>();
    const segments = stages.get(stage) ?? new Map<string | null, SuccessRate>();
    known.set(action, stages.set(stage, segments.set(segment, result)));
    return result;
  };
}
