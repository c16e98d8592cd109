export type Column = Uint8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float64Array;

/** Columns that belong to a list: events of a customer have an instant, a day and a kind each. */
export interface ListColumns {
  /** One more than there are rows: entries of row `i` are `start[i]` .. `start[i + 1] - 1`. */
  readonly start: Uint32Array;
  readonly items: Readonly<Record<string, Column>>;
}

/** Any columns of the book by name, one row a customer: what is written to a file, copied and compared without knowing what it means. */
export interface ColumnSet {
  readonly rows: number;
  readonly flat: Readonly<Record<string, Column>>;
  readonly lists: Readonly<Record<string, ListColumns>>;
}

/** The typed array behind a column. */
export type ColumnClass = {
  new (buffer: SharedArrayBuffer): Column;
  readonly BYTES_PER_ELEMENT: number;
  readonly name: string;
};
export const classOf = (column: Column): ColumnClass => column.constructor as ColumnClass;

export const sharedLike = <C extends Column>(column: C, length: number): C =>
  new (classOf(column))(new SharedArrayBuffer(length * column.BYTES_PER_ELEMENT)) as C;

/** Names and widths, in order: two sets of one shape can be read by the same program. */
export function shapeOf({ flat, lists }: ColumnSet): string {
  const widths = (columns: Readonly<Record<string, Column>>) =>
    Object.entries(columns).map(([name, column]) => `${name}:${classOf(column).name.replace('Array', '')}`);
  const nested = Object.entries(lists).map(([name, { items }]) => `${name}[${widths(items).join(' ')}]`);
  return [...widths(flat), ...nested].join(' ');
}
