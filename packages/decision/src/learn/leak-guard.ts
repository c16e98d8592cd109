import type { Auc } from './auc.ts';
import { auc } from './auc.ts';
import type { FieldBins } from './field-bins.ts';
import { fieldBins, groupRows, groupsOf } from './field-bins.ts';
import { knownOutcomes } from './known-outcomes.ts';
import type { LearningTable } from './learning-table.ts';
import { pickRows } from './learning-table.ts';
import { additiveLogOdds } from './score-additive.ts';
import { trainAdditive } from './train-additive.ts';

/** A field that seems to be known only after the outcome. */
export interface Leak {
  readonly field: string;
  /** `tells_all`: it alone nearly gives the outcome away. `beats_all`: it alone tells more than all other fields together. */
  readonly reason: 'tells_all' | 'beats_all';
  /** Its AUC alone, on rows that it was not judged by; .5..1. */
  readonly alone: number;
  /** AUC of all other fields together; null where they were not needed to tell. */
  readonly others: number | null;
}

const TELLS_ALL = 0.95;
/** A field below this is no better than honest ones are. */
const SUSPECT = 0.75;
const SAMPLE = 40_000;
const BINS = { bins: 20, categories: 64, rowsPerCategory: 20 };

/**
 * Fields that must not be learned from, as the outcome made them: the length of a call that ended in a sale, a date of signing.
 * Such a field is found by its strength: honest fields share what there is to know, one that comes after the outcome has it alone.
 * @param all at most 40,000 rows are looked at, taken at even steps
 * @returns nothing for most tables. An honest field can be as strong where a table has few; then it is for a person to insist.
 */
export function leaks(all: LearningTable, allOutcomes: Float64Array): Leak[] {
  const known = knownOutcomes(all, allOutcomes);
  if (!known.ok) return [];
  let { table, outcomes } = known.value;
  if (table.rows > SAMPLE) {
    const step = table.rows / SAMPLE;
    const rows = Array.from({ length: SAMPLE }, (_, k) => Math.floor(k * step));
    outcomes = Float64Array.from(rows, (i) => outcomes[i]!);
    table = pickRows(table, rows);
  }
  const alone = fieldBins(table, BINS)
    .map((bins) => ({ field: bins.name, found: aucAlone(bins, table, outcomes) }))
    .filter(({ found }) => found.auc >= SUSPECT)
    .toSorted((a, b) => b.found.auc - a.found.auc);
  const sure = alone.filter(({ found }) => found.auc >= TELLS_ALL).map(({ field }) => field);
  const found: Leak[] = alone.flatMap(({ field, found: own }): Leak[] => {
    if (own.auc >= TELLS_ALL) return [{ field, reason: 'tells_all', alone: own.auc, others: null }];
    // What is sure to be a leak is no company to measure the next one by.
    const rest = { ...table, fields: table.fields.filter(({ name }) => name !== field && !sure.includes(name)) };
    const others = aucTogether(rest, outcomes);
    const beyondLuck = others === null || own.auc - others.auc > 1.96 * Math.hypot(own.error, others.error);
    // With fewer than three others "all together" is no measure.
    if (rest.fields.length < 3 || !beyondLuck) return [];
    return [{ field, reason: 'beats_all', alone: own.auc, others: others?.auc ?? 0.5 }];
  });
  return found;
}

/** Who judges whom: rows of even place those of odd place and the other way round, so a field of chance values tells nothing. */
function halves(rows: number): readonly { readonly judges: readonly number[]; readonly judged: readonly number[] }[] {
  const even = Array.from({ length: Math.ceil(rows / 2) }, (_, k) => 2 * k);
  const odd = Array.from({ length: Math.floor(rows / 2) }, (_, k) => 2 * k + 1);
  return [
    { judges: even, judged: odd },
    { judges: odd, judged: even },
  ];
}

function aucAlone(bins: FieldBins, table: LearningTable, outcomes: Float64Array): Auc {
  const groups = groupRows(table, bins);
  const scores = new Float64Array(table.rows);
  for (const { judges, judged } of halves(table.rows)) {
    const happened = new Float64Array(groupsOf(bins)).fill(0);
    const rows = new Float64Array(groupsOf(bins)).fill(0);
    let all = 0;
    for (const i of judges) {
      happened[groups[i]!]! += outcomes[i]!;
      rows[groups[i]!]! += 1;
      all += outcomes[i]!;
    }
    const base = all / judges.length;
    for (const i of judged) scores[i] = (happened[groups[i]!]! + 10 * base) / (rows[groups[i]!]! + 10);
  }
  return auc(scores, outcomes) as Auc;
}

function aucTogether(table: LearningTable, outcomes: Float64Array): Auc | null {
  const scores = new Float64Array(table.rows);
  for (const { judges, judged } of halves(table.rows)) {
    const made = trainAdditive(
      pickRows(table, judges),
      Float64Array.from(judges, (i) => outcomes[i]!),
    );
    if (!made.ok) return null;
    additiveLogOdds(made.value.model, pickRows(table, judged)).forEach((score, k) => (scores[judged[k]!] = score));
  }
  return auc(scores, outcomes) as Auc;
}
