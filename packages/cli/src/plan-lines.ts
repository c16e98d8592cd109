import type { PlainRow } from '@vivero/app';

/** Today's list for people: a heading per book, then who, why, with what and how to begin. */
export function planLines(rows: readonly PlainRow[]): string[] {
  return [...Map.groupBy(rows, ({ rm }) => rm).values()].flatMap((book) => [
    `${book[0]?.rmName ?? ''} (${book[0]?.rm ?? ''})`,
    ...book.flatMap(rowLines),
    '',
  ]);
}

const rowLines = (row: PlainRow): string[] => {
  const withWhat = [row.product, row.content].filter((name) => name !== null).join('; ');
  return [
    `  ${row.rank}. ${row.customer}  [${row.stage}]  ${row.medium}, ${row.minutes} min  ${row.customerId}`,
    `     ${row.reason}`,
    `     ${row.action}${withWhat === '' ? '' : `: ${withWhat}`}`,
    `     > ${row.opening} ${row.question}`,
  ];
};
