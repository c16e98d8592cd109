/** What is known of every row under one name. */
export type Field = NumberField | CategoryField;

export interface NumberField {
  readonly kind: 'number';
  readonly name: string;
  /** Any unit; not-a-number says missing. */
  readonly values: Float64Array | Float32Array;
}

export interface CategoryField {
  readonly kind: 'category';
  readonly name: string;
  readonly categories: readonly string[];
  /** Place in `categories`; -1 says missing. */
  readonly codes: Int32Array;
}

/** Rows to learn from or to score: what was known of each at its decision date. */
export interface LearningTable {
  readonly rows: number;
  readonly fields: readonly Field[];
}

/** The chosen rows, in the order given. */
export function pickRows(table: LearningTable, rows: ArrayLike<number>): LearningTable {
  const at = Int32Array.from(rows);
  return {
    rows: at.length,
    fields: table.fields.map((field) => {
      if (field.kind === 'category') return { ...field, codes: at.map((i) => field.codes[i]!) };
      const values = new Float64Array(at.length);
      for (let k = 0; k < at.length; k += 1) values[k] = field.values[at[k]!]!;
      return { ...field, values };
    }),
  };
}
