/** What `vivero import --json` prints, as far as the proofs read it. */
export interface ImportReport {
  readonly batchId: string;
  readonly files: readonly {
    readonly file: string;
    readonly rowsIn: number;
    readonly verdicts: Readonly<Record<string, number>>;
    readonly refusedBy: Readonly<Record<string, number>>;
    readonly withoutBy?: Readonly<Record<string, number>>;
    readonly amountTotal: Readonly<Record<string, number | string>>;
  }[];
}

export interface ImportSummary {
  readonly batchId: string;
  readonly state: string;
}

export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Rows in are rows in verdicts, file by file. */
export const everyRowJudged = (report: ImportReport): boolean =>
  report.files.every(({ rowsIn, verdicts }) => rowsIn === sum(Object.values(verdicts)));
