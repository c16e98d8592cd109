import { FileProblem } from '../file-problem.ts';
import type { BrokenRow } from '../frame.ts';

export interface Dialect {
  readonly delimiter: string;
  /** '' = nothing is quoted. */
  readonly quote: string;
  /** true = a lone CR ends a record (files of the old Macintosh); otherwise LF and CRLF do. */
  readonly cr: boolean;
  readonly cellChars: number;
}

/**
 * Cuts delimited text into records as it streams in. Strict about quotes: a quote inside an unquoted field, or text after a
 * closing quote other than blanks, breaks the record. A broken record on one line is given back as such and reading goes on
 * at the next line; when the broken quote has swallowed line ends, where the next record starts is a guess, so the file is refused.
 * @throws FileProblem `file.unreadable` with the 1-based record at which the quote was opened
 */
export class DelimitedRecords {
  readonly #dialect: Dialect;
  readonly #end: string;
  #text = '';
  #at = 0;
  #records = 0;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.#end = dialect.cr ? '\r' : '\n';
  }

  /** Records completed by `text`; `last` completes the final one. */
  push(text: string, last: boolean): (readonly string[] | BrokenRow)[] {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    const out: (readonly string[] | BrokenRow)[] = [];
    let quoteAt = -1;
    while (this.#at < this.#text.length) {
      const lineEnd = this.#text.indexOf(this.#end, this.#at);
      if (lineEnd < 0 && !last) break;
      if (quoteAt < this.#at) quoteAt = this.#nextQuote();
      const stop = lineEnd < 0 ? this.#text.length : lineEnd;
      if (quoteAt > stop) {
        out.push(this.#line(this.#at, stop).split(this.#dialect.delimiter));
        this.#at = stop + 1;
      } else {
        const record = this.#quoted(stop, last);
        if (record === undefined) break;
        out.push(record);
      }
      this.#records += 1;
    }
    if (this.#text.length - this.#at > this.#dialect.cellChars * 4) throw this.#swallowed();
    return out;
  }

  /** Index of the next quote, or beyond the text. */
  #nextQuote(): number {
    const at = this.#dialect.quote === '' ? -1 : this.#text.indexOf(this.#dialect.quote, this.#at);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }

  /** The physical line without its end. */
  #line(from: number, to: number): string {
    const crlf = !this.#dialect.cr && to > from && this.#text.charCodeAt(to - 1) === 13;
    return this.#text.slice(from, crlf ? to - 1 : to);
  }

  /** One record with quotes in it; undefined when the text ends before the record does. */
  #quoted(firstStop: number, last: boolean): readonly string[] | BrokenRow | undefined {
    const { delimiter, quote, cellChars } = this.#dialect;
    const text = this.#text;
    const cells: string[] = [];
    let at = this.#at;
    let stop = firstStop;
    for (;;) {
      if (text.startsWith(quote, at)) {
        const close = this.#closing(at + 1);
        if (close < 0) {
          if (last || text.length - at > cellChars) throw this.#swallowed();
          return undefined;
        }
        cells.push(text.slice(at + 1, close).replaceAll(quote + quote, quote));
        at = close + 1;
        while (at < text.length && isBlank(text, at) && text[at] !== delimiter) at += 1;
        if (close > stop) stop = text.indexOf(this.#end, at);
        if (stop < 0) {
          if (!last) return undefined;
          stop = text.length;
        }
        if (!this.#dialect.cr && text[at] === '\r' && at + 1 === stop) at = stop;
      } else {
        const next = text.indexOf(delimiter, at);
        const end = next < 0 || next > stop ? stop : next;
        const cell = end === stop ? this.#line(at, end) : text.slice(at, end);
        if (cell.includes(quote)) return this.#broken(firstStop, at);
        cells.push(cell);
        at = end;
      }
      if (at >= stop) {
        this.#at = stop + 1;
        return cells;
      }
      if (text[at] !== delimiter) return this.#broken(firstStop, at);
      at += 1;
    }
  }

  /** Index of the quote that closes a field, or -1. */
  #closing(from: number): number {
    const { quote } = this.#dialect;
    let at = this.#text.indexOf(quote, from);
    while (at >= 0 && this.#text[at + 1] === quote) at = this.#text.indexOf(quote, at + 2);
    return at;
  }

  #broken(firstStop: number, at: number): BrokenRow {
    if (at > firstStop) throw this.#swallowed();
    const raw = this.#line(this.#at, firstStop);
    this.#at = firstStop + 1;
    return { code: 'quote_broken', raw };
  }

  #swallowed(): FileProblem {
    return new FileProblem({ code: 'file.unreadable', row: this.#records + 1, detail: 'quote_broken' });
  }
}

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\t';
