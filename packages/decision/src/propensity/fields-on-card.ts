import type { AdditiveTerm } from '../learn/additive-model.ts';
import type { FieldDrift } from '../learn/field-drift.ts';
import type { FieldOnCard } from './propensity-card.ts';

/** Groups with fewer of the rows say little of what the field does. */
const SHARE = 0.01;

/** The fields of a model, those that part people most first. */
export const fieldsOnCard = (terms: readonly AdditiveTerm[], drift: readonly FieldDrift[]): FieldOnCard[] =>
  terms
    .map((term) => ({
      field: term.bins.name,
      ...shapeOf(term),
      stability: drift.find(({ field }) => field === term.bins.name)!.index,
    }))
    .toSorted((a, b) => b.range - a.range);

function shapeOf({ bins, values, rows }: AdditiveTerm): Pick<FieldOnCard, 'direction' | 'range'> {
  const all = rows.reduce((sum, each) => sum + each, 0);
  const heavy = values.filter((_, group) => rows[group]! >= SHARE * all);
  // The last group is "missing", which is neither more nor less.
  const known = values.filter((_, group) => group < values.length - 1 && rows[group]! >= SHARE * all);
  const steps = known.slice(1).map((value, i) => value - known[i]!);
  return {
    direction: directionOf(bins.kind === 'number' ? steps : []),
    range: Math.max(...heavy) - Math.min(...heavy),
  };
}

function directionOf(steps: readonly number[]): FieldOnCard['direction'] {
  if (steps.length === 0) return 'mixed';
  if (steps.every((step) => step >= 0)) return 'rises';
  return steps.every((step) => step <= 0) ? 'falls' : 'mixed';
}
