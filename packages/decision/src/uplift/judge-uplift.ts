import { ok, type Result } from '@vivero/domain';
import { countedArm } from '../effects/arm-summary.ts';
import { absoluteEffect } from '../effects/effect.ts';
import { effectInterval } from '../effects/effect-interval.ts';
import { percentile } from '../evaluation/percentile.ts';
import type { Range } from '../learn/evaluate/range.ts';
import type { LearningTable } from '../learn/learning-table.ts';
import type { RandomStream } from '../random/random-stream.ts';
import { auuc } from './auuc.ts';
import { type Comparison, pickPeople } from './comparison.ts';
import { effectAtTop } from './effect-at-top.ts';
import { qini } from './qini.ts';
import { shuffledRows } from './random-tests.ts';
import { rank } from './ranking.ts';
import { lacking, type UpliftProblem } from './train-uplift.ts';
import { UPLIFT_RANKINGS, type UpliftRankingName, upliftScores } from './uplift-scores.ts';

/** How well a ranking did on people whom it had not seen: mean over the splits. */
export interface UpliftRanking {
  readonly ranking: UpliftRankingName;
  readonly qini: number;
  /** Deviation of the Qini between splits. */
  readonly spread: number;
  readonly auuc: number;
  /** Effect of contacting seen in its top; null where a top had only one arm. */
  readonly top: number | null;
}

export interface UpliftJudgement {
  readonly people: number;
  readonly treated: number;
  readonly happened: number;
  /** What contacting everybody does, as a difference of shares, with its 95 % interval. */
  readonly effect: Range;
  /** The default first; what could not be learned in every split is left out. */
  readonly rankings: readonly UpliftRanking[];
  /** Where the Qini of a ranking that knows nothing lies in 95 of 100 cases, on one split. */
  readonly band: { readonly lower: number; readonly upper: number };
  /** `pays`: the default's Qini is above the band. `no_evidence`: targeting is not shown to beat treating all, show no ranking. */
  readonly targeting: 'pays' | 'no_evidence';
}

export interface UpliftSplits {
  /** Rows to judge by, one list per split; the others are learned from. */
  readonly tests: readonly Int32Array[];
  /** Share of people that counts as the top, in (0, 1]. */
  readonly top: number;
  /** Rankings that know nothing, over all splits together; 200 or more. */
  readonly shuffles: number;
}

/**
 * Judges whether it is known whom contacting moves: every ranking is learned on some people and judged on others, split by split,
 * beside what rankings make of it that know nothing.
 *
 * Splits of the same people are no new people: their mean is held against the band of a single split, so a false "pays" is rarer than
 * 1 in 40. Only the default decides; the best of five rankings would be above the band by luck more often.
 *
 * @param stream for the shuffles
 * @returns `uplift.too_few` below 50 outcomes or without any among the rows of a test, `uplift.one_arm`, or what kept the default
 *   from being learned
 * Source: the band by shuffling people under a fixed ranking: Good (2005), Permutation, Parametric and Bootstrap Tests, 3.1.
 */
export function judgeUplift(
  table: LearningTable,
  people: Comparison,
  { tests, top, shuffles }: UpliftSplits,
  stream: RandomStream,
): Result<UpliftJudgement, UpliftProblem> {
  const lacks = lacking(people);
  if (lacks) return lacks;
  const found = new Map<UpliftRankingName, { qini: number; auuc: number; top: number | null }[]>();
  const blind: number[] = [];
  for (const test of tests) {
    const seen = pickPeople(people, test);
    const bare = lacking(seen, 1);
    if (bare) return bare;
    const scores = upliftScores(table, people, test);
    if (!scores.ok) return scores;
    for (const name of UPLIFT_RANKINGS) {
      const own = scores.value[name];
      if (own === null) continue;
      const ranking = rank(own);
      const figures = { qini: qini(ranking, seen), auuc: auuc(ranking, seen), top: effectAtTop(ranking, seen, top) };
      found.set(name, [...(found.get(name) ?? []), figures]);
      if (name !== 'two_models') continue;
      for (let n = 0; n < shuffles / tests.length; n += 1)
        blind.push(qini(ranking, pickPeople(seen, shuffledRows(test.length, stream))));
    }
  }
  const rankings = UPLIFT_RANKINGS.flatMap((ranking): UpliftRanking[] => {
    const splits = found.get(ranking) ?? [];
    if (splits.length < tests.length) return [];
    const own = mean(splits.map((each) => each.qini));
    const tops = splits.flatMap((each) => each.top ?? []);
    return [
      {
        ranking,
        qini: own,
        spread: Math.sqrt(mean(splits.map((each) => (each.qini - own) ** 2))),
        auuc: mean(splits.map((each) => each.auuc)),
        top: tops.length === splits.length ? mean(tops) : null,
      },
    ];
  });
  const band = { lower: percentile(blind, 0.025), upper: percentile(blind, 0.975) };
  return ok({ ...summary(people), rankings, band, targeting: rankings[0]!.qini > band.upper ? 'pays' : 'no_evidence' });
}

function summary({
  treated,
  outcomes,
}: Comparison): Pick<UpliftJudgement, 'people' | 'treated' | 'happened' | 'effect'> {
  const contacted = treated.reduce((sum, t) => sum + t, 0);
  const happened = outcomes.reduce((sum, y) => sum + y, 0);
  const happenedTreated = outcomes.reduce((sum, y, i) => sum + y * treated[i]!, 0);
  const effect = absoluteEffect(
    countedArm(happened - happenedTreated, treated.length - contacted),
    countedArm(happenedTreated, contacted),
  );
  if ('noEffect' in effect) throw new Error('both outcomes are there');
  return {
    people: treated.length,
    treated: contacted,
    happened,
    effect: { value: effect.value, ...effectInterval(effect) },
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value / values.length, 0);
