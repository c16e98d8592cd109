import { expect, test } from 'vitest';
import { isTotalRow } from './total-row.ts';

test.each([
  { cells: ['合计', '', '12'], total: true },
  { cells: ['', '总 计：', '12'], total: true },
  { cells: ['合计金额', '', '12'], total: true },
  { cells: ['Total general', '12'], total: true },
  { cells: ['Suma:', '12'], total: true },
  { cells: ['Sub-total', '12'], total: true },
  { cells: ['本页小计', '', '12'], total: true },
  { cells: ['合计：35户', '', '12'], total: true },
  { cells: ['小计-南京路支行', '', '', '12'], total: true },
  { cells: ['Total oficina 12', '', '', '12'], total: true },
  { cells: ['Total Seguros SL', 'A12', '612345678', '12'], total: false },
  { cells: ['Totalenergies SA', '12'], total: false },
  { cells: ['Sumaya Pérez', '12'], total: false },
  { cells: ['合众', 'Total'], total: false },
  { cells: ['', ''], total: false },
])('$cells -> $total', ({ cells, total }) => expect(isTotalRow(cells)).toBe(total));
