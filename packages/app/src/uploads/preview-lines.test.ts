import { expect, test } from 'vitest';
import type { Judgement } from '../intake/judge/judgement.ts';
import { customer, rowsOf } from '../intake/testing/test-source.ts';
import { PreviewLines } from './preview-lines.ts';

const NEW: Judgement = { verdict: 'new', code: null, customerId: 'cus_1', rm: 1, detail: null, kept: [] };
const RUINED = { code: 'number_ruined', column: '客户号', found: '6.22E+18' } as const;

test('a row that is taken without a value says which, and is not among those that are left out', () => {
  const lines = new PreviewLines(false, 1);
  const [row] = rowsOf('list', [customer('1', { identity: { name: '张三' } })]);
  if (row === undefined) throw new Error('no row');
  lines.add(row, { ...NEW, without: [RUINED] });
  lines.add(row, NEW);
  expect(lines.lines).toMatchObject([
    { line: 2, verdict: 'new', ...RUINED },
    { verdict: 'new', code: null, column: null, found: null },
  ]);
  expect(lines.leftOut).toEqual([]);
});
