import { kaplanMeier, type NotReached, type WaitingDays, waitingQuantile } from '@vivero/decision';
import type { NoBase, Phrase, StageDuration } from '@vivero/domain';

type Days = NoBase | NotReached | WaitingDays;

/** How long people stand at a stage, with those counted who still do. */
export interface StageDwell {
  readonly says: Phrase;
  readonly median: Days;
  /** Three of four have left by then. Whoever stays longer with nothing planned is stuck. */
  readonly longest: Days;
}

/** @param rows the stays at one stage */
export function stageDwell(rows: readonly StageDuration[]): StageDwell {
  const curve = kaplanMeier(rows);
  const median = waitingQuantile(curve, 0.5);
  return { says: sentence(median), median, longest: waitingQuantile(curve, 0.75) };
}

function sentence(median: Days): Phrase {
  if ('noBase' in median) return { key: 'ui.stages.dwell.no_base', params: {} };
  if ('notReached' in median) return { key: 'ui.stages.dwell.not_reached', params: { people: median.denominator } };
  return { key: 'ui.stages.dwell.half', params: { days: median.days } };
}
