import type { TableFormat } from '@vivero/connectors';

/** Lines of a file before its first data row: what a row's number lacks to be the one that a spreadsheet shows beside it. */
export const linesBefore = ({ headerRow, headerRows }: Pick<TableFormat, 'headerRow' | 'headerRows'>): number =>
  headerRow === null ? 0 : headerRow + headerRows;
