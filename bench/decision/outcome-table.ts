import type { LearningTable } from '../../packages/decision/src/index.ts';
import { mulberry32 } from '../../packages/app/src/validation/mulberry32.ts';

const FIELDS = 30;
const STEPS = [0.9, -0.4, 0.2, -0.9, 0.1, 0.5, -0.2, 0.7, -0.6, 0, 0.3, -0.1];

/** Rows with a known truth: 20 normals, 5 integers 0..11, 5 log-normals, column by column; 5 % missing in every third; it happens in 13 %. */
export function outcomeTable(
  rows: number,
  seed: number,
): { readonly values: Float32Array; readonly outcomes: Uint8Array } {
  const draw = mulberry32(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(6.283185307179586 * draw());
  const values = new Float32Array(rows * FIELDS);
  const outcomes = new Uint8Array(rows);
  const v = new Float64Array(FIELDS);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < FIELDS; j += 1)
      v[j] = j < 20 ? normal() : j < 25 ? Math.floor(draw() * 12) : Math.exp(normal());
    const at = (j: number): number => v[j]!;
    const z =
      -3 +
      0.8 * at(0) +
      0.6 * Math.sin(2 * at(1)) +
      0.7 * at(2) * at(3) +
      (at(4) > 0.5 ? 0.6 : 0) * (at(5) < 0 ? 1 : -0.5) +
      0.5 * Math.log(at(25) + 0.1) +
      STEPS[at(20)]! +
      0.4 * Math.abs(at(6)) -
      0.3 * at(7) ** 2 +
      0.3 * at(26) * (at(8) > 0 ? 1 : 0);
    outcomes[i] = draw() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
    for (let j = 0; j < FIELDS; j += 1) values[j * rows + i] = draw() < 0.05 && j % 3 === 0 ? Number.NaN : v[j]!;
  }
  return { values, outcomes };
}

/** Rows `from`..`to` of such a table. */
export const rowsOf = (values: Float32Array, rows: number, from: number, to: number): LearningTable => ({
  rows: to - from,
  fields: Array.from({ length: FIELDS }, (_, j) => ({
    kind: 'number',
    name: `x${j}`,
    values: values.slice(j * rows + from, j * rows + to),
  })),
});
