import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WrittenEvent } from '../columns/booked-row.ts';
import { ColumnWriter } from '../columns/column-writer.ts';
import { KindTable } from '../columns/kind-table.ts';
import { readRow } from '../columns/read-row.ts';
import { writtenEvent } from '../columns/testing/written-event.ts';
import { fromArrow, toArrow } from './arrow-file.ts';
import { type ColumnSet, shapeOf } from './column-set.ts';
import { eventsOf, eventsSet } from './events-set.ts';
import { gatherEvents } from './gather-events.ts';
import { gatherRows } from './gather-rows.ts';

const people = fc.array(fc.array(writtenEvent, { maxLength: 8 }), { minLength: 1, maxLength: 8 });
const columnsOf = (kinds: KindTable, histories: readonly (readonly WrittenEvent[])[]) => {
  const writer = new ColumnWriter(kinds);
  for (const history of histories) writer.add(history);
  return writer.columns();
};
/** In shared memory, as files are read. */
const shared = (bytes: Uint8Array): Uint8Array => {
  const made = new Uint8Array(new SharedArrayBuffer(bytes.length));
  made.set(bytes);
  return made;
};

test('columns come out of a file as they went in, as views of its bytes', () => {
  fc.assert(
    fc.property(people, (histories) => {
      const kinds = new KindTable();
      const columns = columnsOf(kinds, histories);
      const bytes = shared(toArrow(eventsSet(columns)));
      const set = fromArrow(bytes);
      const read = eventsOf(set);
      expect(shapeOf(set)).toBe(shapeOf(eventsSet(columns)));
      for (const [row] of histories.entries()) expect(readRow(read, kinds, row)).toEqual(readRow(columns, kinds, row));
      expect(read.start.buffer).toBe(bytes.buffer);
      expect(read.start).toEqual(columns.start);
    }),
  );
});

test('every kind of column goes through a file, and so does a set without a row', () => {
  const whole: ColumnSet = {
    rows: 2,
    flat: {
      a: Uint8Array.of(1, 255),
      b: Uint16Array.of(1, 65_535),
      c: Uint32Array.of(1, 2 ** 32 - 1),
      d: Int32Array.of(-1, -(2 ** 31)),
      e: Float64Array.of(0.1, Number.NaN),
    },
    lists: { many: { start: Uint32Array.of(0, 0, 2), items: { x: Uint8Array.of(4, 5), y: Float64Array.of(1, 2) } } },
  };
  const none: ColumnSet = {
    rows: 0,
    flat: { a: new Uint8Array(0) },
    lists: { many: { start: Uint32Array.of(0), items: { x: new Uint8Array(0) } } },
  };
  for (const set of [whole, none]) expect(fromArrow(shared(toArrow(set)))).toEqual(set);
});

test('columns that lie in the same bytes go through a file as any others', () => {
  const [twice, start] = [Uint16Array.of(1, 2), Uint32Array.of(0, 1, 2)];
  const set: ColumnSet = {
    rows: 2,
    flat: { a: twice, b: twice, c: new Uint16Array(twice.buffer), d: Float64Array.of(0.5, 1) },
    lists: { x: { start, items: { e: twice } }, y: { start, items: { f: twice, g: Float64Array.of(2, 3) } } },
  };
  expect(fromArrow(shared(toArrow(set)))).toEqual(set);
});

test.each([
  { why: 'nothing', bytes: new Uint8Array(0) },
  { why: 'something else', bytes: new TextEncoder().encode('not a file of the book'.repeat(20)) },
  { why: 'half of a file', bytes: toArrow(eventsSet(new ColumnWriter(new KindTable()).columns())).subarray(0, 300) },
])('$why is not taken for columns', ({ bytes }) => {
  expect(() => eventsOf(fromArrow(shared(bytes)))).toThrow();
});

test('histories gathered from several sets read as they did there, wide numbers too', () => {
  const picks = fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 7 })), { maxLength: 12 });
  fc.assert(
    fc.property(people, people, picks, (one, other, drawn) => {
      const kinds = new KindTable();
      const sources = [columnsOf(kinds, one), columnsOf(kinds, other)];
      const chosen = drawn.map(([set, row]) => [set, row % (set === 0 ? one : other).length] as const);
      const gathered = gatherEvents(sources, {
        from: Uint8Array.from(chosen, ([set]) => set),
        row: Uint32Array.from(chosen, ([, row]) => row),
      });
      expect(gathered.start.length).toBe(chosen.length + 1);
      for (const [i, [set, row]] of chosen.entries())
        expect(readRow(gathered, kinds, i)).toEqual(readRow(sources[set] as (typeof sources)[0], kinds, row));
      expect(gathered.wide.length).toBe(eventsSet(gathered).lists['wide']?.start.at(-1));
    }),
  );
});

test('counts that are wide in one set and narrow in another are wide where they come together', () => {
  const narrow = { rows: 1, flat: { count: Int16Array.of(7) }, lists: {} };
  const wide = { rows: 1, flat: { count: Uint32Array.of(70_000) }, lists: {} };
  const picks = { from: Uint8Array.of(0, 1), row: Uint32Array.of(0, 0) };
  expect(gatherRows([narrow, wide], picks).flat['count']).toEqual(Uint32Array.of(7, 70_000));
});
