import type { RefusalCode } from '@vivero/domain';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** How the bytes of a file become records. Everything here is detected, shown in the preview, and can be overridden. */
export interface TableFormat {
  readonly container: 'text' | 'xlsx' | 'xls' | 'html' | 'xml' | 'vcard';
  readonly compression: 'none' | 'gzip';
  readonly encoding: Encoding;
  /** One character; meaningless for what is no text. */
  readonly delimiter: string;
  /** The quote character, or '' when the file does not quote. */
  readonly quote: string;
  /** What ends a line, for the preview; `mixed` is read as LF or CRLF. */
  readonly lineEnd: 'crlf' | 'lf' | 'cr' | 'mixed' | 'none';
  /** 0-based record that holds the headers; records before it are a preamble. null = the file has no headers. */
  readonly headerRow: number | null;
  /** Records that the headers take: 2 where an upper one groups the columns. */
  readonly headerRows: number;
  /** Name of the sheet, of workbooks only. */
  readonly sheet: string | null;
}

export type FormatOverrides = {
  readonly [K in 'encoding' | 'delimiter' | 'quote' | 'headerRow' | 'headerRows' | 'sheet']?:
    | TableFormat[K]
    | undefined;
};

/** The language that an undecidable encoding, date order or decimal sign is read in. */
export type LocaleHint = 'en' | 'zh' | 'es';

/** One data row as text, or why its text could not be had. `row` is 1-based, counted after the header. */
export type RawRow =
  | { readonly row: number; readonly cells: readonly string[] }
  | { readonly row: number; readonly refused: RefusalCode; readonly raw: string };
