import type { IntakeRecord, IntakeRefusal, IntakeRow, Money, RefusalCode } from '@vivero/domain';
import { RowRefused } from './row-refused.ts';
import { shorten } from '../normalise/shorten.ts';

/** Runs `build` for one row and turns a `RowRefused` into the row's refusal. Other errors are bugs and pass. */
export function rowVerdict(
  file: string,
  row: number,
  build: () => {
    readonly records: readonly IntakeRecord[];
    readonly amount: Money | null;
    readonly without?: readonly IntakeRefusal[] | null;
  },
): IntakeRow {
  try {
    const { records, amount, without } = build();
    return without ? { file, row, amount, outcome: { records }, without } : { file, row, amount, outcome: { records } };
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    return { file, row, amount: null, outcome: { refused: error.refusal } };
  }
}

/** The verdict of a row that never became cells. */
export const brokenRow = (file: string, row: number, code: RefusalCode, raw: string): IntakeRow => ({
  file,
  row,
  amount: null,
  outcome: { refused: { code, column: null, found: shorten(raw) } },
});
