import { sayTerm } from '@vivero/app';
import { exactAmount, type ImportReport, INFERENCES, type Language } from '@vivero/domain';
import { columns } from './columns.ts';

/** The report of an import as lines: one row a file, then why rows were not taken and what the source cannot tell. */
export function importLines(report: ImportReport, language: Language): string[] {
  const table = columns([
    ['file', 'rows', 'new', 'update', 'same', 'conflict', 'refused', 'amount'],
    ...report.files.map(({ file, rowsIn, verdicts, amountTotal }) => [
      file,
      rowsIn,
      verdicts.new,
      verdicts.update,
      verdicts.same,
      verdicts.conflict,
      verdicts.refused,
      Object.entries(amountTotal)
        .map(([currency, minor]) => exactAmount(currency, minor, language))
        .join(', '),
    ]),
  ]);
  const why = report.files.flatMap(({ file, refusedBy, conflictBy, withoutBy }) => [
    ...Object.entries(refusedBy).map(
      ([code, rows]) => `${file}: ${rows} refused, ${code}: ${sayTerm(`refusal.${code}`, language)}`,
    ),
    ...Object.entries(conflictBy).map(([code, rows]) => `${file}: ${rows} in conflict, ${code}`),
    ...Object.entries(withoutBy ?? {}).map(
      ([code, rows]) => `${file}: ${rows} taken without a value, ${code}: ${sayTerm(`refusal.${code}`, language)}`,
    ),
  ]);
  const kept = Object.entries(report.kept).map(
    ([field, rows]) => `${field}: ${rows} rows say otherwise, the record was kept`,
  );
  const lacks = report.lacks.length === 0 ? [] : [`The source has no record of: ${report.lacks.join(', ')}`];
  const since = sinceLines(report, language);
  const { batchId } = report;
  const end =
    batchId === null ? ['Nothing was written (preview).'] : [`Batch ${batchId}`, ...next(batchId, why.length > 0)];
  return [...table, ...why, ...kept, ...lacks, ...since, ...end];
}

/** What the comparison with the export before came to, in numbers. */
function sinceLines({ sinceLast }: ImportReport, language: Language): string[] {
  if (sinceLast === undefined) return [];
  if (sinceLast.outdated) return ['A later export of this source is in already: nothing was inferred.'];
  if (sinceLast.since === null) return [];
  const found = INFERENCES.filter((what) => sinceLast.inferred[what] > 0).map(
    (what) => `${sinceLast.inferred[what]} ${sayTerm(`inference.${what}`, language)}`,
  );
  return [
    `Since the export of ${sinceLast.since}: ${found.length === 0 ? 'nothing has changed' : found.join(', ')}`,
    ...(sinceLast.missingPeople === 0
      ? []
      : [`${sinceLast.missingPeople} people are not in it any more: a question each, nobody has left`]),
  ];
}

const next = (batchId: string, someLeft: boolean): string[] => [
  ...(someLeft ? [`Rows that were not taken: vivero imports ${batchId}`] : []),
  `To take it back: vivero rollback ${batchId}. Next: vivero refresh`,
];
