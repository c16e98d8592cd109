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

/**
 * Several tables of the same number fields, one below the other.
 * @throws RangeError when the fields differ or one is of categories, whose codes need not be the same
 */
export function stackTables(tables: readonly LearningTable[]): LearningTable {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const fields = (tables[0]?.fields ?? []).map(({ name }, k): NumberField => {
    const values = new Float64Array(rows);
    let at = 0;
    for (const table of tables) {
      const field = table.fields[k];
      if (field?.kind !== 'number' || field.name !== name) throw new RangeError(`${name} is not in every table`);
      values.set(field.values, at);
      at += table.rows;
    }
    return { kind: 'number', name, values };
  });
  return { rows, fields };
}
