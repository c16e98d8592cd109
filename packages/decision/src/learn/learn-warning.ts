import type { Problem } from '@vivero/domain';
import type { BinRules } from './field-bins.ts';
import type { LearningTable } from './learning-table.ts';

/** What a reader of the card must know although a model could be learned. */
export type LearnWarning =
  | { readonly code: 'constant'; readonly field: string }
  | { readonly code: 'all_missing'; readonly field: string }
  | { readonly code: 'categories_pooled'; readonly field: string; readonly categories: number; readonly kept: number }
  | { readonly code: 'few_happened'; readonly happened: number }
  | { readonly code: 'separated' };

export type LearnProblem = Extract<
  Problem,
  { code: 'learn.no_rows' | 'learn.one_outcome' | 'learn.too_few' | 'learn.nothing_to_learn_from' }
>;

/** Below this many of the rarer outcome the figures of a model move more by luck than by what was learned. */
const FEW = 100;

export function outcomeWarnings(outcomes: Float64Array): LearnWarning[] {
  const happened = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const rarer = Math.min(happened, outcomes.length - happened);
  return rarer < FEW ? [{ code: 'few_happened', happened: rarer }] : [];
}

/** Fields that say nothing, or less than they seem to. */
export const binWarnings = (table: LearningTable, rules: BinRules): LearnWarning[] =>
  table.fields.flatMap((field): LearnWarning[] => {
    const seen = new Map<number, number>();
    const values = field.kind === 'number' ? field.values : field.codes;
    let known = 0;
    for (const value of values) {
      if (field.kind === 'number' ? Number.isNaN(value) : value < 0) continue;
      known += 1;
      // A number needs no more than two values to be no constant; categories are counted all.
      if (field.kind === 'category' || seen.size < 2) seen.set(value, (seen.get(value) ?? 0) + 1);
    }
    if (known === 0) return [{ code: 'all_missing', field: field.name }];
    if (seen.size === 1 && known === table.rows) return [{ code: 'constant', field: field.name }];
    if (field.kind === 'number') return [];
    const kept = [...seen.values()].filter((rows) => rows >= rules.rowsPerCategory).length;
    const named = Math.min(kept, rules.categories);
    return named < seen.size
      ? [{ code: 'categories_pooled', field: field.name, categories: seen.size, kept: named }]
      : [];
  });
