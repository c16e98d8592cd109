import { type FieldBins, fieldBins, groupRows, groupsOf } from '../learn/field-bins.ts';
import type { LearningTable } from '../learn/learning-table.ts';
import type { Comparison } from './comparison.ts';

/** "Contact those who bought this before": one field, two kinds of people. The rule that every model has to beat. */
export interface UpliftRule {
  readonly bins: FieldBins;
  /** Groups of the field that are meant. */
  readonly inside: readonly number[];
  /** Effect of contacting seen inside and outside, -1..1. */
  readonly effectInside: number;
  readonly effectOutside: number;
}

const RULES = { bins: 8, categories: 16, rowsPerCategory: 50 };
/** People that each arm must have on both sides. */
const LEAST = 30;

/**
 * The one cut of one field whose sides differ most in the effect of contacting, measured by its standard error. A number is cut
 * at one of its eighths, a category is one against all others.
 * @returns null when no field can be cut so that each side has both arms
 */
export function findUpliftRule(table: LearningTable, people: Comparison): UpliftRule | null {
  let best: UpliftRule | null = null;
  let most = 0;
  for (const bins of fieldBins(table, RULES)) {
    const cells = cellsOf(groupRows(table, bins), groupsOf(bins), people);
    const last = groupsOf(bins) - (bins.kind === 'number' ? 2 : 1);
    for (let group = 0; group < last; group += 1) {
      const inside = bins.kind === 'number' ? Array.from({ length: group + 1 }, (_, g) => g) : [group];
      const own = effectOf(cells, (g) => inside.includes(g));
      const other = effectOf(cells, (g) => !inside.includes(g));
      if (own === null || other === null) continue;
      const size = Math.abs(own.effect - other.effect) / Math.sqrt(own.variance + other.variance);
      if (size <= most) continue;
      most = size;
      best = { bins, inside, effectInside: own.effect, effectOutside: other.effect };
    }
  }
  return best;
}

/** The effect seen on the side that each row is on. */
export const scoreRule = (
  { bins, inside, effectInside, effectOutside }: UpliftRule,
  table: LearningTable,
): Float64Array =>
  Float64Array.from(groupRows(table, bins), (group) => (inside.includes(group) ? effectInside : effectOutside));

/** People and outcomes by group and arm: treated, happened, others, happened. */
function cellsOf(groups: Uint8Array, count: number, { treated, outcomes }: Comparison): readonly (readonly number[])[] {
  const cells = Array.from({ length: count }, () => [0, 0, 0, 0]);
  for (const [i, group] of groups.entries()) {
    const arm = treated[i] === 1 ? 0 : 2;
    cells[group]![arm]! += 1;
    cells[group]![arm + 1]! += outcomes[i]!;
  }
  return cells;
}

function effectOf(cells: readonly (readonly number[])[], is: (group: number) => boolean) {
  const [treated, happened, others, anyway] = [0, 1, 2, 3].map((k) =>
    cells.reduce((sum, cell, group) => sum + (is(group) ? cell[k]! : 0), 0),
  ) as [number, number, number, number];
  if (Math.min(treated, others) < LEAST) return null;
  // Shares kept off 0 and 1, where their variance would vanish (Agresti & Coull 1998).
  const [p, q] = [(happened + 1) / (treated + 2), (anyway + 1) / (others + 2)];
  return {
    effect: happened / treated - anyway / others,
    variance: (p * (1 - p)) / treated + (q * (1 - q)) / others,
  };
}
