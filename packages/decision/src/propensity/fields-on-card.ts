import type { AdditiveModel, AdditiveTerm } from '../learn/additive-model.ts';
import { groupRows, groupsOf } from '../learn/field-bins.ts';
import type { LearningTable } from '../learn/learning-table.ts';
import { populationStability, STABILITY_LIMITS } from '../learn/population-stability.ts';
import { quantileEdges, binOf } from '../learn/quantile-edges.ts';
import { additiveLogOdds } from '../learn/score-additive.ts';
import type { FieldOnCard } from './propensity-card.ts';

export interface Drift {
  /** By field of the model. */
  readonly fields: ReadonlyMap<string, number>;
  /** Of the scores themselves, in ten groups. */
  readonly scores: number;
  /** The field that moved most, where the scores have moved so far that the model may not be used. */
  readonly stop: { readonly field: string; readonly index: number } | null;
}

/** How far what the model looks at, and what it says, is today from what it was learned from. */
export function driftOf(model: AdditiveModel, then: LearningTable, now: LearningTable): Drift {
  const fields = new Map(
    model.terms.map(({ bins }) => [
      bins.name,
      populationStability(
        countGroups(groupRows(then, bins), groupsOf(bins)),
        countGroups(groupRows(now, bins), groupsOf(bins)),
      ),
    ]),
  );
  const before = additiveLogOdds(model, then);
  const edges = quantileEdges(before, 10);
  const inTenths = (scores: Float64Array) =>
    countGroups(
      Uint8Array.from(scores, (score) => binOf(score, edges)),
      edges.length + 1,
    );
  const scores = populationStability(inTenths(before), inTenths(additiveLogOdds(model, now)));
  const [field, index] = [...fields].reduce((a, b) => (b[1] > a[1] ? b : a));
  return { fields, scores, stop: scores > STABILITY_LIMITS.moved ? { field, index } : null };
}

function countGroups(groups: Uint8Array, size: number): number[] {
  const rows = Array<number>(size).fill(0);
  for (const group of groups) rows[group]! += 1;
  return rows;
}

/** Groups with fewer of the rows say little of what the field does. */
const SHARE = 0.01;

/** The fields of a model, those that part people most first. */
export const fieldsOnCard = ({ terms }: AdditiveModel, stability: ReadonlyMap<string, number>): FieldOnCard[] =>
  terms
    .map((term) => ({ field: term.bins.name, ...shapeOf(term), stability: stability.get(term.bins.name)! }))
    .toSorted((a, b) => b.range - a.range);

function shapeOf({ bins, values, rows }: AdditiveTerm): Pick<FieldOnCard, 'direction' | 'range'> {
  const all = rows.reduce((sum, each) => sum + each, 0);
  const heavy = values.filter((_, group) => rows[group]! >= SHARE * all);
  // The last group is "missing", which is neither more nor less.
  const known = values.filter((_, group) => group < values.length - 1 && rows[group]! >= SHARE * all);
  const steps = known.slice(1).map((value, i) => value - known[i]!);
  const direction =
    bins.kind === 'category' || steps.length === 0
      ? 'mixed'
      : steps.every((step) => step >= 0)
        ? 'rises'
        : steps.every((step) => step <= 0)
          ? 'falls'
          : 'mixed';
  return { direction, range: heavy.length === 0 ? 0 : Math.max(...heavy) - Math.min(...heavy) };
}
