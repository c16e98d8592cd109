import type { KindTable } from '../columns/kind-table.ts';
import { TALLIES } from './features/tally-features.ts';
import { tallyPlan, type TallyPlan } from './features/tally-plan.ts';
import { touchMeanings } from './features/touch-modes.ts';
import { kindWords } from './kind-words.ts';

/** What the fold knows of every kind before it looks at an event. */
interface FoldTables {
  readonly words: Int32Array;
  readonly tallies: TallyPlan;
  readonly touches: Int32Array;
}

const made = new WeakMap<KindTable, { readonly of: string; readonly tables: FoldTables }>();

/** The tables for a business day (book day): made once for all parts, and anew when the kinds have grown. */
export function foldTables(kinds: KindTable, currency: string, asOf: number): FoldTables {
  const of = `${kinds.kinds.length} ${currency} ${asOf}`;
  const known = made.get(kinds);
  if (known?.of === of) return known.tables;
  const words = kindWords(kinds, currency);
  const tables = { words, tallies: tallyPlan(kinds, words, TALLIES, asOf), touches: touchMeanings(kinds) };
  made.set(kinds, { of, tables });
  return tables;
}
