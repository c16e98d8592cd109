import type { Money } from '../money.ts';
import type { AmountsByCurrency, FileReport } from './import-report.ts';
import { VERDICTS, type Verdict } from './verdict.ts';

interface Counts {
  rowsIn: number;
  readonly verdicts: Record<Verdict, number>;
  readonly refusedBy: Record<string, number>;
  readonly conflictBy: Record<string, number>;
  readonly withoutBy: Record<string, number>;
  readonly amounts: Record<Verdict, Map<string, bigint>>;
  readonly amountTotal: Map<string, bigint>;
}

/** Adds up an import row by row. Rows are counted when they arrive and again when they are judged, so that a lost one shows. */
export class ImportTally {
  readonly #files = new Map<string, Counts>();
  readonly #kept: Record<string, number> = {};

  arrived(file: string, amount: Money | null): void {
    const counts = this.#of(file);
    counts.rowsIn += 1;
    add(counts.amountTotal, amount);
  }

  judged(file: string, amount: Money | null, verdict: Verdict, code: string | null): void {
    const counts = this.#of(file);
    counts.verdicts[verdict] += 1;
    add(counts.amounts[verdict], amount);
    if (code === null) return;
    const by = verdict === 'refused' ? counts.refusedBy : counts.conflictBy;
    by[code] = (by[code] ?? 0) + 1;
  }

  /** A value without which the row was taken. */
  without(file: string, code: string): void {
    const by = this.#of(file).withoutBy;
    by[code] = (by[code] ?? 0) + 1;
  }

  /** A field that the row states otherwise and the policy kept. */
  kept(field: string): void {
    this.#kept[field] = (this.#kept[field] ?? 0) + 1;
  }

  keptFields(): Readonly<Record<string, number>> {
    return { ...this.#kept };
  }

  /** @throws Error when a file has rows without a verdict or amounts in none: that would be a silent loss */
  files(): FileReport[] {
    return [...this.#files].map(([file, counts]) => {
      const judged = VERDICTS.reduce((sum, verdict) => sum + counts.verdicts[verdict], 0);
      if (judged !== counts.rowsIn) throw new Error(`${file}: ${counts.rowsIn} rows in, ${judged} judged`);
      for (const [currency, total] of counts.amountTotal) {
        const sum = VERDICTS.reduce((s, verdict) => s + (counts.amounts[verdict].get(currency) ?? 0n), 0n);
        if (sum !== total) throw new Error(`${file}: ${total} ${currency} in, ${sum} judged`);
      }
      return {
        file,
        rowsIn: counts.rowsIn,
        verdicts: { ...counts.verdicts },
        refusedBy: { ...counts.refusedBy },
        conflictBy: { ...counts.conflictBy },
        ...(Object.keys(counts.withoutBy).length === 0 ? {} : { withoutBy: { ...counts.withoutBy } }),
        amountTotal: exact(counts.amountTotal),
        amounts: byVerdict((verdict) => exact(counts.amounts[verdict])),
      };
    });
  }

  #of(file: string): Counts {
    const known = this.#files.get(file);
    if (known) return known;
    const counts: Counts = {
      rowsIn: 0,
      verdicts: byVerdict(() => 0),
      refusedBy: {},
      conflictBy: {},
      withoutBy: {},
      amounts: byVerdict(() => new Map()),
      amountTotal: new Map(),
    };
    this.#files.set(file, counts);
    return counts;
  }
}

const byVerdict = <T>(value: (verdict: Verdict) => T): Record<Verdict, T> => ({
  same: value('same'),
  new: value('new'),
  update: value('update'),
  conflict: value('conflict'),
  refused: value('refused'),
});

function add(sums: Map<string, bigint>, amount: Money | null): void {
  if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + BigInt(amount.minor));
}

function exact(sums: ReadonlyMap<string, bigint>): AmountsByCurrency {
  const entries = [...sums].map(([currency, sum]) => {
    const small = Number(sum);
    return [currency, Number.isSafeInteger(small) ? small : sum.toString()] as const;
  });
  return Object.fromEntries(entries);
}
