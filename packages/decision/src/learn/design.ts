/** Predictors row by row; every row has the same number of entries. An intercept is not among them. */
export interface Design {
  readonly rows: number;
  readonly columns: number;
  /** Entries of a row: all columns of a full table; one per field where each field is coded into bins. */
  readonly width: number;
  /** Column of entry k of row i at `i * width + k`, rising within a row. Without it the table is full: entry k is column k. */
  readonly places?: Uint16Array | Int32Array;
  /** The entry's value at the same place. Without it every entry is 1. */
  readonly entries?: Float64Array;
}

/** Intercept (last of `beta`) plus the sum of coefficient x value, one number a row, into `scores`. */
export function linearScores(design: Design, beta: Float64Array, offsets: Float64Array | null): Float64Array {
  const { rows, columns, width, places, entries } = design;
  const scores = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1) {
    let sum = beta[columns]! + (offsets === null ? 0 : offsets[i]!);
    const from = i * width;
    for (let k = 0; k < width; k += 1) {
      const coefficient = beta[places === undefined ? k : places[from + k]!]!;
      sum += entries === undefined ? coefficient : coefficient * entries[from + k]!;
    }
    scores[i] = sum;
  }
  return scores;
}

/** Adds w x xᵀ of every row, intercept last, to the lower triangle of `gram`; (columns + 1) squared numbers. */
export function addGram(design: Design, weights: Float64Array, gram: Float64Array): void {
  const { rows, columns, width, places, entries } = design;
  const size = columns + 1;
  const last = columns * size;
  for (let i = 0; i < rows; i += 1) {
    const weight = weights[i]!;
    const from = i * width;
    gram[last + columns]! += weight;
    for (let a = 0; a < width; a += 1) {
      const column = places === undefined ? a : places[from + a]!;
      const product = entries === undefined ? weight : weight * entries[from + a]!;
      const row = column * size;
      gram[last + column]! += product;
      for (let b = 0; b <= a; b += 1) {
        const other = places === undefined ? b : places[from + b]!;
        gram[row + other]! += entries === undefined ? product : product * entries[from + b]!;
      }
    }
  }
}

/** Adds r x of every row, intercept last, to `gradient`. */
export function addGradient(design: Design, residuals: Float64Array, gradient: Float64Array): void {
  const { rows, columns, width, places, entries } = design;
  for (let i = 0; i < rows; i += 1) {
    const residual = residuals[i]!;
    const from = i * width;
    gradient[columns]! += residual;
    for (let k = 0; k < width; k += 1)
      gradient[places === undefined ? k : places[from + k]!]! +=
        entries === undefined ? residual : residual * entries[from + k]!;
  }
}
