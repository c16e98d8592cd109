import {
  type AmountsByCurrency,
  type ImportReport,
  type Inference,
  INFERENCES,
  type Verdict,
  VERDICTS,
} from '@vivero/domain';

/** A sum of minor units, exact however large. */
export interface ExactAmount {
  readonly currency: string;
  readonly minor: string;
}

/** What a report comes to over all its files. */
export interface ImportTotals {
  readonly rowsIn: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Rows that are taken in: new or an update. */
  readonly taken: number;
  /** Rows that stay out: in conflict or refused. */
  readonly leftOut: number;
  /** Those by reason, the commonest first. */
  readonly leftOutBy: readonly {
    readonly verdict: 'conflict' | 'refused';
    readonly code: string;
    readonly rows: number;
  }[];
  readonly amounts: Readonly<Record<Verdict, readonly ExactAmount[]>>;
  readonly amountTotal: readonly ExactAmount[];
  /** What must have happened since the list before; null when there was none. */
  readonly sinceLast: {
    /** YYYY-MM-DD of the list before. */
    readonly since: string;
    readonly inferred: readonly { readonly what: Inference; readonly count: number }[];
    readonly missingPeople: number;
  } | null;
}

export function importTotals({ files, sinceLast }: ImportReport): ImportTotals {
  const sum = (pick: (file: ImportReport['files'][number]) => number): number =>
    files.reduce((total, file) => total + pick(file), 0);
  const byVerdict = <T>(of: (verdict: Verdict) => T): Record<Verdict, T> =>
    Object.fromEntries(VERDICTS.map((verdict) => [verdict, of(verdict)])) as Record<Verdict, T>;
  const reasons = (['conflict', 'refused'] as const).flatMap((verdict) => {
    const by = (file: ImportReport['files'][number]) => (verdict === 'conflict' ? file.conflictBy : file.refusedBy);
    const codes = new Set(files.flatMap((file) => Object.keys(by(file))));
    return [...codes].map((code) => ({ verdict, code, rows: sum((file) => by(file)[code] ?? 0) }));
  });
  const verdicts = byVerdict((verdict) => sum((file) => file.verdicts[verdict]));
  return {
    rowsIn: sum(({ rowsIn }) => rowsIn),
    verdicts,
    taken: verdicts.new + verdicts.update,
    leftOut: verdicts.conflict + verdicts.refused,
    leftOutBy: reasons.toSorted((a, b) => b.rows - a.rows),
    amounts: byVerdict((verdict) => added(files.map(({ amounts }) => amounts[verdict]))),
    amountTotal: added(files.map(({ amountTotal }) => amountTotal)),
    sinceLast: sinceOf(sinceLast),
  };
}

function sinceOf(report: ImportReport['sinceLast']): ImportTotals['sinceLast'] {
  if (report === undefined || report.since === null || report.outdated) return null;
  const { since, inferred, missingPeople } = report;
  const found = INFERENCES.map((what) => ({ what, count: inferred[what] })).filter(({ count }) => count > 0);
  return { since, inferred: found, missingPeople };
}

function added(all: readonly AmountsByCurrency[]): ExactAmount[] {
  const sums = new Map<string, bigint>();
  for (const amounts of all)
    for (const [currency, minor] of Object.entries(amounts))
      sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(minor));
  return [...sums].map(([currency, minor]) => ({ currency, minor: minor.toString() }));
}
