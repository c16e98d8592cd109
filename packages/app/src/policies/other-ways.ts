import type { EligibleAction } from '@vivero/decision';

/** Other ways to settle a near-tie, each by the chances that it gives the actions that could have been drawn. */
export const OTHER_WAYS = ['best', 'even', 'question', 'offer'] as const;
export type OtherWay = (typeof OTHER_WAYS)[number];

/**
 * The chances of every eligible action: `best` always takes the greatest score, `even` all near-ties alike, `question` and `offer` the best
 * action of their kind where one could have been drawn. None of them does what had no chance, since nothing is known of that.
 */
export function chancesOf(way: OtherWay, eligible: readonly EligibleAction[]): readonly number[] {
  const tried = eligible.filter(({ propensity }) => propensity > 0);
  if (way === 'even') return eligible.map(({ propensity }) => (propensity > 0 ? 1 / tried.length : 0));
  const wanted = { best: null, question: 'ask', offer: 'offer' }[way];
  const ofKind = tried.filter(({ action }) => action === wanted);
  const best = (ofKind.length > 0 ? ofKind : tried).reduce((a, b) => (b.score > a.score ? b : a));
  return eligible.map((each) => (each === best ? 1 : 0));
}
