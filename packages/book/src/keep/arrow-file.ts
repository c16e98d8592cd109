import {
  type Data,
  type DataType,
  Field,
  Float64,
  Int16,
  Int32,
  List,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  tableFromIPC,
  Uint16,
  Uint32,
  Uint8,
} from 'apache-arrow';
import { type Column, type ColumnSet, classOf, type ListColumns } from './column-set.ts';

/**
 * Column sets as Apache Arrow files of one record batch: one row a customer, lists for what a customer has many of. Arrow's lists are
 * offsets and values, which is how the book keeps them, so that a file that was read into memory IS the columns.
 */
export function toArrow(set: ColumnSet): Uint8Array {
  const fields: Field[] = [];
  const children: Data[] = [];
  const put = (name: string, data: Data) => {
    fields.push(new Field(name, data.type, false));
    children.push(data);
  };
  const own = ownBytes();
  for (const [name, column] of Object.entries(set.flat)) put(name, dataOf(own(column), set.rows));
  for (const [name, list] of Object.entries(set.lists)) put(name, listOf(list, set.rows, own));
  const schema = new Schema(fields);
  const struct = makeData({ type: new Struct(fields), length: set.rows, nullCount: 0, children });
  const writer = new RecordBatchFileWriter();
  writer.write(new RecordBatch(schema, struct));
  writer.finish();
  return writer.toUint8Array(true);
}

/**
 * The columns of a file, as views of its bytes.
 * @param bytes in shared memory, at the beginning of it: columns of eight bytes must lie on eight
 * @throws Error when they are not an Arrow file of one batch of such columns
 */
export function fromArrow(bytes: Uint8Array): ColumnSet {
  const [batch, ...more] = tableFromIPC(bytes).batches;
  if (!batch || more.length > 0) throw new Error('a file of the book holds one record batch');
  const flat: Record<string, Column> = {};
  const lists: Record<string, ListColumns> = {};
  for (const [i, { name }] of batch.schema.fields.entries()) {
    const data = batch.data.children[i] as Data;
    if (data.type instanceof List) lists[name] = listColumns(data, name);
    else flat[name] = columnOf(data);
  }
  return { rows: batch.numRows, flat, lists };
}

const TYPES: Readonly<Record<string, DataType>> = {
  Uint8Array: new Uint8(),
  Uint16Array: new Uint16(),
  Int16Array: new Int16(),
  Uint32Array: new Uint32(),
  Int32Array: new Int32(),
  Float64Array: new Float64(),
};

function dataOf(column: Column, length: number): Data {
  const type = TYPES[classOf(column).name];
  if (!type) throw new TypeError(`no column of ${classOf(column).name}`);
  return makeData({ type, length, nullCount: 0, data: column } as never) as Data;
}

/** Arrow writes bytes that it has seen already only once, and what follows then lies elsewhere than it says: a second column of them is copied. */
function ownBytes(): <C extends Column>(column: C) => C {
  const seen = new Map<ArrayBufferLike, Set<number>>();
  return (column) => {
    const places = seen.get(column.buffer) ?? new Set();
    seen.set(column.buffer, places);
    if (places.has(column.byteOffset)) return column.slice() as typeof column;
    places.add(column.byteOffset);
    return column;
  };
}

function listOf({ start, items }: ListColumns, rows: number, own: ReturnType<typeof ownBytes>): Data {
  const length = start[rows] ?? 0;
  const entries = Object.entries(items).map(([name, column]) => [name, dataOf(own(column), length)] as const);
  const [only] = entries;
  const child =
    entries.length === 1 && only
      ? only[1]
      : makeData({
          type: new Struct(entries.map(([name, data]) => new Field(name, data.type, false))),
          length,
          nullCount: 0,
          children: entries.map(([, data]) => data),
        });
  const name = entries.length === 1 && only ? only[0] : 'item';
  const type = new List(new Field(name, child.type, false));
  // Offsets of Arrow are signed: fewer than 2^31 entries in one bucket.
  const { buffer, byteOffset } = own(start);
  const valueOffsets = new Int32Array(buffer, byteOffset, rows + 1);
  return makeData({ type, length: rows, nullCount: 0, valueOffsets, child } as never) as Data;
}

function columnOf(data: Data): Column {
  const { values } = data as { values?: Column };
  if (!values || !TYPES[classOf(values).name]) throw new Error('a column of the file is none of the book');
  return values.subarray(0, data.length) as Column;
}

function listColumns(data: Data, name: string): ListColumns {
  const { valueOffsets, children } = data as Data<List>;
  const [child] = children as [Data];
  // A file without rows has no offsets.
  const start =
    valueOffsets.length === 0
      ? new Uint32Array(1)
      : new Uint32Array(valueOffsets.buffer, valueOffsets.byteOffset, data.length + 1);
  if (!(child.type instanceof Struct))
    return { start, items: { [(data.type as List).children[0]?.name ?? name]: columnOf(child) } };
  const items = Object.fromEntries(
    child.type.children.map((field, i) => [field.name, columnOf(child.children[i] as Data)]),
  );
  return { start, items };
}
