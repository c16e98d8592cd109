import type { Day, Money } from '@vivero/domain';
import { amountOf } from '../normalise/amount.ts';
import { dateOf } from '../normalise/date-text.ts';
import { RowRefused } from '../rows/row-refused.ts';

/** The columns hold birth days of up to 1998 and maturities are computed, so every two-digit year belongs to the 1900s. */
const YEARS_END_IN_1999 = 3_650;

/** One data row of a Berka table, read by column name. Each reader refuses the row when the cell does not hold what it asks for. */
export class BerkaRow {
  readonly row: number;
  readonly #cells: readonly string[];
  readonly #at: ReadonlyMap<string, number>;

  constructor(row: number, cells: readonly string[], at: ReadonlyMap<string, number>) {
    this.row = row;
    this.#cells = cells;
    this.#at = at;
  }

  text(column: string): string {
    return (this.#cells[this.#at.get(column) ?? -1] ?? '').trim();
  }

  key(column: string): string {
    const text = this.text(column);
    if (text === '') throw new RowRefused('key_missing', column, this.#cells.join(';'));
    return text;
  }

  /** What the table named by the reference holds under this cell's key. */
  reference<T>(column: string, known: ReadonlyMap<string, T>): T {
    const found = known.get(this.key(column));
    if (found === undefined) throw new RowRefused('reference_missing', column, this.text(column));
    return found;
  }

  /** YYMMDD, a time after it disregarded. */
  day(column: string): Day {
    const reading = dateOf(this.text(column), 'yymmdd', YEARS_END_IN_1999);
    if (!reading) throw new RowRefused('date_invalid', column, this.text(column));
    return reading.day;
  }

  amount(column: string): Money {
    const amount = amountOf(this.text(column), { style: 'point', unitPower: 0, currency: 'CZK' });
    if ('refused' in amount) throw new RowRefused(amount.refused, column, this.text(column));
    return amount;
  }

  /** The meaning of a coded cell. */
  code<T>(column: string, meanings: Readonly<Record<string, T>>): T {
    const meaning = meanings[this.text(column)];
    if (meaning === undefined) throw new RowRefused('value_unknown', column, this.text(column));
    return meaning;
  }
}
