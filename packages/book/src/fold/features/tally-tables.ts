import type { KindTable } from '../../columns/kind-table.ts';
import { kindWords } from '../kind-words.ts';
import type { Tally } from './tally.ts';
import { tallyPlan, type TallyPlan } from './tally-plan.ts';

/** What tallies know of every kind before they look at an event. */
export interface TallyTables {
  /** By kind (`kindWords`). */
  readonly words: Int32Array;
  readonly plan: TallyPlan;
}

interface Made {
  readonly kinds: KindTable;
  readonly of: string;
  readonly tables: TallyTables;
}
const made = new WeakMap<readonly Tally[], Made>();

/** The tables for a business day (book day): made once for all parts, and anew when the kinds have grown. */
export function tallyTables(kinds: KindTable, currency: string, asOf: number, tallies: readonly Tally[]): TallyTables {
  const of = `${kinds.kinds.length} ${currency} ${asOf}`;
  const known = made.get(tallies);
  if (known?.kinds === kinds && known.of === of) return known.tables;
  const words = kindWords(kinds, currency);
  const tables = { words, plan: tallyPlan(kinds, words, tallies, asOf) };
  made.set(tallies, { kinds, of, tables });
  return tables;
}
