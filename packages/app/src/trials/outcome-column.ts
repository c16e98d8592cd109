import { fail, ok, type Result } from '@vivero/domain';
import type { TextColumn } from './text-columns.ts';

export interface OutcomeColumn {
  /** 1 happened, 0 did not, not-a-number where the cell is empty: not known yet. */
  readonly outcomes: Float64Array;
  /** What is written where it happened. */
  readonly happened: string;
}

const YES = new Set(['1', 'yes', 'y', 'true', 't', '是', 'sí', 'si', 'churned']);
const NO = new Set(['0', 'no', 'n', 'false', 'f', '否', 'control']);

/** The column that says what came of each row: exactly two values. Which of them is "it happened" is said by the word, else the rarer one. */
export function outcomeColumn({ name, texts, codes }: TextColumn): Result<OutcomeColumn> {
  const values = texts.filter((text) => text !== '');
  if (values.length === 1) return fail({ code: 'learn.one_outcome', rows: codes.length });
  const [one, other] = values;
  if (one === undefined || other === undefined || values.length > 2)
    return fail({ code: 'learn.outcome_not_binary', column: name, values: values.length });
  const rows = (text: string): number => codes.filter((code) => texts[code] === text).length;
  const is = (text: string, words: ReadonlySet<string>): boolean => words.has(text.toLowerCase().split(' ')[0]!);
  const happened =
    is(one, YES) || is(other, NO)
      ? one
      : is(other, YES) || is(one, NO)
        ? other
        : rows(one) <= rows(other)
          ? one
          : other;
  return ok({
    happened,
    outcomes: Float64Array.from(codes, (code) => (texts[code] === '' ? Number.NaN : texts[code] === happened ? 1 : 0)),
  });
}
