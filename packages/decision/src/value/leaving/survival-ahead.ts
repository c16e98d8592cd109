import type { AdditiveModel } from '../../learn/additive-model.ts';
import type { LearningTable } from '../../learn/learning-table.ts';
import { scoreAdditive } from '../../learn/score-additive.ts';
import { TENURE } from './person-periods.ts';

/**
 * Chance that each customer is still there after 0, 1, ... periods from now.
 *
 * @param model as `trainLeaving` gives it
 * @param customers fields as known now, one row a customer, without the tenure
 * @param tenures periods as a customer so far, >= 0
 * @param periods how far to look, integer >= 1
 * @returns customers x (periods + 1), row after row; each row begins with 1 and never rises
 * @throws RangeError when there are not as many tenures as customers
 * Error: fields are kept as they are now. Beyond the longest tenure seen the last chance goes on for ever.
 */
export function survivalAhead(
  model: AdditiveModel,
  customers: LearningTable,
  tenures: ArrayLike<number>,
  periods: number,
): Float64Array {
  if (tenures.length !== customers.rows) throw new RangeError(`${customers.rows} customers, ${tenures.length} tenures`);
  const survival = new Float64Array(customers.rows * (periods + 1));
  const width = periods + 1;
  for (let row = 0; row < customers.rows; row += 1) survival[row * width] = 1;
  for (let ahead = 1; ahead <= periods; ahead += 1) {
    const values = Float64Array.from(tenures, (tenure) => tenure + ahead - 1);
    const leaves = scoreAdditive(model, {
      rows: customers.rows,
      fields: [{ kind: 'number', name: TENURE, values }, ...customers.fields],
    });
    leaves.forEach((chance, row) => {
      survival[row * width + ahead] = survival[row * width + ahead - 1]! * (1 - chance);
    });
  }
  return survival;
}
