import { expect, test } from 'vitest';
import { ImportTally } from './import-tally.ts';

const czk = (minor: number) => ({ minor, currency: 'CZK' });

test('rows and amounts add up per verdict, currencies apart, beyond the safe integers', () => {
  const tally = new ImportTally();
  for (const [amount, verdict, code] of [
    [czk(Number.MAX_SAFE_INTEGER), 'new', null],
    [czk(Number.MAX_SAFE_INTEGER), 'new', null],
    [{ minor: -250, currency: 'EUR' }, 'refused', 'date_invalid'],
    [null, 'conflict', 'key_duplicate'],
    [czk(7), 'same', null],
  ] as const) {
    tally.arrived('trans.csv', amount);
    tally.judged('trans.csv', amount, verdict, code);
  }
  expect(tally.files()).toEqual([
    {
      file: 'trans.csv',
      rowsIn: 5,
      verdicts: { same: 1, new: 2, update: 0, conflict: 1, refused: 1 },
      refusedBy: { date_invalid: 1 },
      conflictBy: { key_duplicate: 1 },
      amountTotal: { CZK: '18014398509481989', EUR: -250 },
      amounts: {
        same: { CZK: 7 },
        new: { CZK: '18014398509481982' },
        update: {},
        conflict: {},
        refused: { EUR: -250 },
      },
    },
  ]);
});

test('a row without a verdict is no report', () => {
  const tally = new ImportTally();
  tally.arrived('a.csv', null);
  expect(() => tally.files()).toThrow('1 rows in, 0 judged');
});

test('an amount that changes on the way is no report', () => {
  const tally = new ImportTally();
  tally.arrived('a.csv', czk(1));
  tally.judged('a.csv', czk(2), 'new', null);
  expect(() => tally.files()).toThrow('1 CZK in, 2 judged');
});
