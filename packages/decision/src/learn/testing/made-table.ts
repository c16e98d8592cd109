import { randomStreams } from '../../random/random-stream.ts';
import type { LearningTable } from '../learning-table.ts';
import { sigmoid } from '../sigmoid.ts';

export interface MadeTable {
  readonly table: LearningTable;
  readonly outcomes: Float64Array;
  /** True log odds. */
  readonly truth: Float64Array;
}

/** Rows whose outcome depends on a rising number, a curved number with holes, a category and, crossing them, on two at once. */
export function madeTable(rows: number, seed: number): MadeTable {
  const draw = randomStreams(seed).stream('made table');
  const categories = ['north', 'south', 'west'];
  const money = new Float64Array(rows);
  const age = new Float64Array(rows);
  const codes = new Int32Array(rows);
  const noise = new Float64Array(rows);
  const outcomes = new Float64Array(rows);
  const truth = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1) {
    money[i] = Math.exp(3 * draw());
    age[i] = 20 + 60 * draw();
    codes[i] = Math.floor(3 * draw());
    noise[i] = draw();
    const cross = (age[i]! > 50 ? 1 : -1) * (codes[i] === 0 ? 0.8 : -0.2);
    truth[i] = -1.5 + 0.8 * Math.log(money[i]!) - ((age[i]! - 50) / 20) ** 2 + [0.5, 0, -0.5][codes[i]!]! + cross;
    outcomes[i] = draw() < sigmoid(truth[i]!) ? 1 : 0;
    if (draw() < 0.1) age[i] = Number.NaN;
    if (draw() < 0.05) codes[i] = -1;
  }
  return {
    table: {
      rows,
      fields: [
        { kind: 'number', name: 'money', values: money },
        { kind: 'number', name: 'age', values: age },
        { kind: 'category', name: 'region', categories, codes },
        { kind: 'number', name: 'noise', values: noise },
      ],
    },
    outcomes,
    truth,
  };
}
