import { type PlainRow, sayTerm } from '@vivero/app';
import type { Language } from '@vivero/domain';

/** Today's list for people: a heading per book, then who, why, with what and how to begin. */
export function planLines(rows: readonly PlainRow[], language: Language): string[] {
  return [...Map.groupBy(rows, ({ rm }) => rm).values()].flatMap((book) => [
    `${book[0]?.rmName ?? ''} (${book[0]?.rm ?? ''})`,
    ...book.flatMap((row) => rowLines(row, language)),
    '',
  ]);
}

const rowLines = (row: PlainRow, language: Language): string[] => {
  const withWhat = [row.product, row.content].filter((name) => name !== null).join('; ');
  const from = row.mediumFrom === null ? '' : ` (≥ ${row.mediumFrom})`;
  return [
    `  ${row.rank}. ${row.customer}  [${sayTerm(`stage.${row.stage}`, language)}]  ${sayTerm(`medium.${row.medium}`, language)}${from}, ${row.minutes} min  ${row.customerId}`,
    `     ${row.reason}`,
    `     ${row.action}${withWhat === '' ? '' : `: ${withWhat}`}`,
    `     > ${row.opening} ${row.question}`,
  ];
};
