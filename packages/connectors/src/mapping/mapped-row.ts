import type { Day, IntakeRefusal, Money, RefusalCode } from '@vivero/domain';
import { amountOf, type NumberStyle } from '../normalise/amount.ts';
import { dateOf, type DateOrder, type DateReading } from '../normalise/date-text.ts';
import { halfWidth, isBlankCell } from '../normalise/half-width.ts';
import { isRuined } from '../normalise/ruined-number.ts';
import { shorten } from '../normalise/shorten.ts';
import { RowRefused } from '../rows/row-refused.ts';
import { fold } from './fold.ts';
import type { TargetField } from './target-fields.ts';

/** One mapped field, its headers found in the file. */
export interface BoundColumn {
  readonly at: readonly number[];
  readonly header: string;
  /** Of several columns the first that is filled counts; else they are joined. */
  readonly first: boolean;
  readonly dateOrder: DateOrder;
  readonly numberStyle: NumberStyle;
  readonly unitPower: number;
  readonly values: ReadonlyMap<string, string>;
}
export type BoundColumns = Readonly<Partial<Record<TargetField, BoundColumn>>>;

/** Ways of writing no date. */
const NO_DATE = /^(?:0{1,4}[-/.]0{1,2}[-/.]0{1,4}|0{6,8}|0|1900-01-00)(?:\s.*)?$/;

/** One row read by target field; each reader gives null for an empty cell and refuses the row for an unusable one. */
export class MappedRow {
  readonly #cells: readonly string[];
  readonly #columns: BoundColumns;
  readonly #asOf: Day;
  readonly #currency: string;
  #without: IntakeRefusal[] | null = null;

  constructor(cells: readonly string[], columns: BoundColumns, asOf: Day, currency: string) {
    this.#cells = cells;
    this.#columns = columns;
    this.#asOf = asOf;
    this.#currency = currency;
  }

  text(field: TargetField): string | null {
    const column = this.#columns[field];
    if (!column) return null;
    let text = halfWidth(this.#cells[column.at[0] ?? -1] ?? '');
    for (let i = 1; i < column.at.length; i += 1) {
      if (column.first && !isBlankCell(text)) break;
      const next = halfWidth(this.#cells[column.at[i] ?? -1] ?? '');
      text = column.first ? next : `${text} ${next}`.trim();
    }
    if (isBlankCell(text)) return null;
    return column.values.size === 0 ? text : (column.values.get(fold(text)) ?? text);
  }

  /** An identifier. One that a spreadsheet has ruined is left out: the row may be told by something else. */
  key(field: TargetField): string | null {
    const text = this.text(field);
    if (text === null || !isRuined(text)) return text;
    this.leaveOut('number_ruined', field, text);
    return null;
  }

  /** The row is to be taken without this value. */
  leaveOut(code: RefusalCode, field: TargetField, found: string): void {
    this.#without ??= [];
    this.#without.push({ code, column: this.#columns[field]?.header ?? null, found: shorten(found) });
  }

  /** What the row is taken without; null = nothing. */
  get without(): readonly IntakeRefusal[] | null {
    return this.#without;
  }

  reading(field: TargetField): DateReading | null {
    const text = this.text(field);
    const column = this.#columns[field];
    if (text === null || !column || NO_DATE.test(text)) return null;
    const reading = dateOf(text, column.dateOrder, this.#asOf);
    if (!reading) throw this.refused('date_invalid', field, text);
    return reading;
  }

  day(field: TargetField): Day | null {
    return this.reading(field)?.day ?? null;
  }

  amount(field: TargetField): Money | null {
    const text = this.text(field);
    const column = this.#columns[field];
    if (text === null || !column) return null;
    const { numberStyle: style, unitPower } = column;
    const amount = amountOf(text, { style, unitPower, currency: this.#currency });
    if ('refused' in amount) throw this.refused(amount.refused, field, text);
    return amount;
  }

  /** The meaning of a coded cell. */
  code<T>(field: TargetField, meanings: (folded: string) => T | undefined): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const meaning = meanings(fold(text));
    if (meaning === undefined) throw this.refused('value_unknown', field, text);
    return meaning;
  }

  /** The meaning of a coded cell of a log that people keep: a word of their own is left out and does not cost the row. */
  codeIfKnown<T>(field: TargetField, meanings: (folded: string) => T | undefined): T | null {
    const text = this.text(field);
    const meaning = text === null ? undefined : meanings(fold(text));
    if (text !== null && meaning === undefined) this.leaveOut('value_unknown', field, text);
    return meaning ?? null;
  }

  /** Distinct words of a cell or several that list them: tags. */
  list(field: TargetField): readonly string[] {
    const column = this.#columns[field];
    if (!column) return [];
    const cells = column.at.map((i) => halfWidth(this.#cells[i] ?? '')).filter((cell) => !isBlankCell(cell));
    return [...new Set(cells.flatMap((cell) => cell.split(/[,;、|\n]/)).map((word) => word.trim()))].filter(Boolean);
  }

  /** Whether the field is made of several columns. */
  isJoined(field: TargetField): boolean {
    return (this.#columns[field]?.at.length ?? 0) > 1;
  }

  header(field: TargetField): string {
    return this.#columns[field]?.header ?? '';
  }

  refused(code: RefusalCode, field: TargetField, found: string): RowRefused {
    return new RowRefused(code, this.#columns[field]?.header ?? null, found);
  }
}
