/**
 * What a spreadsheet would take for a formula: a name that begins like this must not become one (OWASP, CSV injection). A sign and
 * digits are none: a phone with its country comes back as it was when the file is imported again.
 */
const FORMULA = /^[=@\t\r]|^[+-](?![\d\s().,/-]*$)/;

/** One line of CSV (RFC 4180). Numbers stay numbers; text that looks like a formula gets an apostrophe before it. */
export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cellText).join(',')}\r\n`;

function cellText(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
