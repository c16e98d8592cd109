import type { ImportReport } from '@vivero/domain';
import { expect, test } from 'vitest';
import { importLines } from './import-lines.ts';

const verdicts = { new: 2, update: 0, same: 0, conflict: 0, refused: 0 };
const none = { new: {}, update: {}, same: {}, conflict: {}, refused: {} };
const file = { file: 'a.csv', rowsIn: 2, verdicts, refusedBy: {}, conflictBy: {}, amountTotal: {}, amounts: none };
const report = (over: Partial<ImportReport>): ImportReport => ({
  batchId: 'bat_1',
  source: 'table',
  asOf: '2026-01-02',
  files: [file],
  kept: {},
  lacks: [],
  ...over,
});

test.each([
  { why: 'a preview says that nothing was written', given: { batchId: null }, line: 'Nothing was written (preview).' },
  {
    why: 'a batch says how to take it back',
    given: {},
    line: 'To take it back: vivero rollback bat_1. Next: vivero refresh',
  },
  {
    why: 'refused rows say why, as a code and as a sentence',
    given: { files: [{ ...file, refusedBy: { date_invalid: 2 } }] },
    line: expect.stringMatching(/^a\.csv: 2 refused, date_invalid: .+\.$/) as string,
  },
  {
    why: 'amounts are written in the main unit',
    given: { files: [{ ...file, amountTotal: { EUR: 1_999, CZK: 5 } }] },
    line: 'a.csv     2    2       0     0         0        0  EUR 19.99, CZK 0.05',
  },
  {
    why: 'what the source cannot tell is named',
    given: { lacks: ['FB'] as const },
    line: 'The source has no record of: FB',
  },
  {
    why: 'what the policy kept is counted',
    given: { kept: { phone: 3 } },
    line: 'phone: 3 rows say otherwise, the record was kept',
  },
])('$why', ({ given, line }) => {
  expect(importLines(report(given), 'en')).toContainEqual(line);
});

test('only a batch with rows left out points to them', () => {
  const pointer = 'Rows that were not taken: vivero imports bat_1';
  expect(importLines(report({}), 'en')).not.toContain(pointer);
  expect(importLines(report({ files: [{ ...file, conflictBy: { key_duplicate: 1 } }] }), 'en')).toContain(pointer);
});
