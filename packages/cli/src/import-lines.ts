import type { ImportReport } from '@vivero/domain';
import { columns } from './columns.ts';

const amounts = (totals: Readonly<Record<string, number | string>>): string =>
  Object.entries(totals)
    .map(([currency, minor]) => `${currency} ${minor}`)
    .join(', ');

/** The report of an import as lines: one row a file, then what was refused and what the source cannot tell. */
export function importLines(report: ImportReport): string[] {
  const table = columns([
    ['file', 'rows', 'new', 'update', 'same', 'conflict', 'refused', 'amount (minor units)'],
    ...report.files.map(({ file, rowsIn, verdicts, amountTotal }) => [
      file,
      rowsIn,
      verdicts.new,
      verdicts.update,
      verdicts.same,
      verdicts.conflict,
      verdicts.refused,
      amounts(amountTotal),
    ]),
  ]);
  const why = report.files.flatMap(({ file, refusedBy, conflictBy }) => [
    ...Object.entries(refusedBy).map(([code, rows]) => `${file}: ${rows} refused, ${code}`),
    ...Object.entries(conflictBy).map(([code, rows]) => `${file}: ${rows} in conflict, ${code}`),
  ]);
  const lacks = report.lacks.length === 0 ? [] : [`The source has no record of: ${report.lacks.join(', ')}`];
  return [
    ...table,
    ...why,
    ...lacks,
    report.batchId === null ? 'Nothing was written (preview).' : `Batch ${report.batchId}`,
  ];
}
