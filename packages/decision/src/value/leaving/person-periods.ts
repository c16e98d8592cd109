import { fail, ok, type Result } from '@vivero/domain';
import { pickRows, type LearningTable } from '../../learn/learning-table.ts';
import type { ValueProblem } from '../value-problem.ts';
import type { WatchedSpell } from './watched-spell.ts';

/** Name of the column that holds how many periods somebody has been a customer. */
export const TENURE = 'tenure';

/** One row for each period in which a customer could have left. */
export interface PersonPeriods {
  /** The customer's fields and his tenure at the start of the period. */
  readonly table: LearningTable;
  /** 1 = left in it, 0 = stayed. */
  readonly outcomes: Float64Array;
}

/**
 * Turns spells into the periods at risk. Whoever is still there adds periods without leaving for as long as he was watched, and nothing
 * beyond; periods before the watch began are left out, since somebody who left in them would not be in the data.
 *
 * @param customers fields of each customer, one row a spell, as they were known when the watch began
 * @returns the problem `value.history_impossible` for a spell that ends before it begins
 * @throws RangeError when there are not as many spells as rows, or a field is called like the tenure
 * Source: Singer & Willett (1993), It's About Time, J. Educational Statistics 18:155-195.
 */
export function personPeriods(
  customers: LearningTable,
  spells: readonly WatchedSpell[],
): Result<PersonPeriods, ValueProblem> {
  if (customers.rows !== spells.length) throw new RangeError(`${customers.rows} customers, ${spells.length} spells`);
  if (customers.fields.some(({ name }) => name === TENURE)) throw new RangeError(`a field is called ${TENURE}`);
  const wrong = spells.findIndex(
    ({ from, until }) => !(Number.isInteger(from) && Number.isInteger(until) && from >= 0 && until > from),
  );
  if (wrong >= 0) return fail({ code: 'value.history_impossible', row: wrong + 1 });
  const rows = spells.reduce((sum, { from, until }) => sum + until - from, 0);
  const customerOf = new Int32Array(rows);
  const tenure = new Float64Array(rows);
  const outcomes = new Float64Array(rows);
  let row = 0;
  spells.forEach(({ from, until, left }, customer) => {
    for (let period = from; period < until; period += 1, row += 1) {
      customerOf[row] = customer;
      tenure[row] = period;
    }
    if (left) outcomes[row - 1] = 1;
  });
  const { fields } = pickRows(customers, customerOf);
  return ok({ table: { rows, fields: [{ kind: 'number', name: TENURE, values: tenure }, ...fields] }, outcomes });
}
