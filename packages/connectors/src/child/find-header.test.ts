import { expect, test } from 'vitest';
import { findHeader } from './find-header.ts';
import { headerNames } from './header-names.ts';

const at = (row: number, rows = 1) => ({ row, rows });
test.each<{ why: string; records: string[][]; place: object | null; names?: string[] }>([
  {
    why: 'headers first',
    records: [
      ['姓名', '电话'],
      ['张三', '1381'],
    ],
    place: at(0),
  },
  {
    why: 'a title and account lines before them',
    records: [['名单'], ['户名：张三', ''], ['a', 'b', 'c'], ['1', '2', '3']],
    place: at(2),
  },
  {
    why: 'groups over columns, as a merged cell leaves them',
    records: [
      ['客户', '', '资产', '', '经理'],
      ['号', '名', '余额', '日均', ''],
      ['1', '张', '5', '4', '李'],
    ],
    place: at(0, 2),
    names: ['客户 / 号', '客户 / 名', '资产 / 余额', '资产 / 日均', '经理'],
  },
  {
    why: 'groups under a title',
    records: [
      ['客户名单', '', '', ''],
      ['序号', '客户', '', '余额'],
      ['', '姓名', '电话', ''],
      ['1', '张三', '1381', '5'],
    ],
    place: at(1, 2),
    names: ['序号', '客户 / 姓名', '客户 / 电话', '余额'],
  },
  {
    why: 'a column without a name is no group: people under it are people',
    records: [
      ['Name', '', 'City'],
      ['Ana', 'Ruiz', 'Vigo'],
      ['Eva', 'Gil', 'Lugo 3'],
    ],
    place: at(0),
    names: ['Name', '#2', 'City'],
  },
  {
    why: 'a statement above the headers is no group',
    records: [
      ['客户名单', '', '单位：万元', ''],
      ['号', '名', '余额', '产品'],
      ['1', '张', '5', '活期'],
    ],
    place: at(1),
  },
])('$why', ({ records, place, names }) => {
  const found = findHeader(records);
  expect(found).toEqual(place);
  if (names && found) expect(headerNames(records.slice(found.row, found.row + found.rows), 0)).toEqual(names);
});
