import { expect, test } from 'vitest';
import { unitAbove, unitPower } from './unit-power.ts';

test.each([
  { header: '余额(万元)', power: 4 },
  { header: '资产（人民币万元） / 余额', power: 4 },
  { header: 'AUM(亿元)', power: 8 },
  { header: '余额(百万元)', power: 6 },
  { header: '余额(千元)', power: 3 },
  { header: '余额（元）', power: 0 },
  { header: 'Saldo (miles de €)', power: 3 },
  { header: 'Saldo en millones', power: 6 },
  { header: 'Saldo (M€)', power: 6 },
  { header: 'Balance (k)', power: 3 },
  { header: 'Balance, thousands', power: 3 },
  { header: 'Balance', power: null },
  { header: 'Familia', power: null },
  { header: '余额', power: null },
])('$header -> $power', ({ header, power }) => expect(unitPower(header)).toBe(power));

test.each([
  { why: 'a line of its own', lines: ['客户名单', '单位：万元'], power: 4 },
  { why: 'with the currency', lines: ['币种：人民币 单位：元'], power: 0 },
  { why: 'in the title', lines: ['客户资产明细表（万元）'], power: 4 },
  { why: 'Spanish', lines: ['Importes en miles de euros'], power: 3 },
  { why: 'English', lines: ['Amounts in thousands'], power: 3 },
  { why: 'a sum that is stated is no unit', lines: ['支出：63笔 16.54万元'], power: null },
  { why: 'a name in brackets', lines: ['万科城支行（万先生）'], power: null },
  { why: 'nothing', lines: [], power: null },
])('above the table: $why', ({ lines, power }) => expect(unitAbove(lines)).toBe(power));
