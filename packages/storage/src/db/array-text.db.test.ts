import { expect, test } from 'vitest';
import { withTestDb } from '../testing/index.ts';
import { arrayText } from './array-text.ts';

test.each([
  { why: 'nothing', type: 'text', values: [] },
  {
    why: 'text that looks like the notation',
    type: 'text',
    values: ['', 'NULL', '{}', 'a,b', '"', '\\', '\\"\\', ' x ', 'Ñ 王\n\t'],
  },
  { why: 'absent elements', type: 'text', values: [null, 'a', null] },
  { why: 'numbers', type: 'float8', values: [0, -1.5, 1e21, 9_007_199_254_740_991] },
  { why: 'truth values', type: 'boolean', values: [true, false, null] },
  { why: 'bytes', type: 'bytea', values: [Buffer.from([0, 92, 34, 255]), Buffer.alloc(0), null] },
])('$why come back from the database as they went', ({ type, values }) =>
  withTestDb(async ({ db }) => {
    const { rows } = await db.query<{ back: unknown[] }>(`select $1::${type}[] as back`, [values]);
    expect(rows[0]?.back).toEqual(values);
  }),
);

test('anything else is refused rather than guessed', () => {
  expect(() => arrayText([{ a: 1 }])).toThrow(TypeError);
  expect(() => arrayText([['a']])).toThrow(TypeError);
});
