import { type IntakeRow, type Verdict, VERDICTS } from '@vivero/domain';
import type { IntakeContext } from '../intake/judge/intake-context.ts';
import { fieldsOfRow } from './fields-of-row.ts';
import { type ShownField, shownField } from './shown-field.ts';

/** One row of a file with what would become of it. */
export interface PreviewLine {
  /** Its number in the file as a person counts, headers included. */
  readonly line: number;
  readonly verdict: Verdict;
  /** Why it is left out, or why a value of it is where it is taken without; null when all of it is taken. */
  readonly code: string | null;
  /** Header at fault, and the text that was found there. */
  readonly column: string | null;
  readonly found: string | null;
  /** What the row says (`before` null), or what it changes. */
  readonly fields: readonly ShownField[];
}

/** A row that is not taken, and why. */
export interface LeftOut extends Pick<PreviewLine, 'verdict' | 'code' | 'column'> {
  /** 1-based among the data rows. */
  readonly row: number;
}

const LINES_EACH = 50;
/** Beyond these the file needs repair at its source, not row by row. */
const MOST_LEFT_OUT = 100_000;

/** Collects, while the rows are judged, the first of each verdict and the numbers of all that are left out. */
export class PreviewLines {
  readonly lines: PreviewLine[] = [];
  readonly leftOut: LeftOut[] = [];
  readonly #shown = new Map<Verdict, number>(VERDICTS.map((verdict) => [verdict, 0]));
  readonly #masked: boolean;
  readonly #linesBefore: number;

  /**
   * @param masked true for who may not read the names of these people
   * @param linesBefore lines of the file before its first data row
   */
  constructor(masked: boolean, linesBefore: number) {
    this.#masked = masked;
    this.#linesBefore = linesBefore;
  }

  readonly add: NonNullable<IntakeContext['onJudged']> = (row, judgement) => {
    const { detail, verdict, without } = judgement;
    const fault = without?.[0] ?? (detail as { readonly column?: string | null; readonly found?: string } | null);
    const code = without?.[0]?.code ?? judgement.code;
    const column = fault?.column ?? null;
    if (verdict === 'conflict' || verdict === 'refused') {
      if (this.leftOut.length < MOST_LEFT_OUT) this.leftOut.push({ row: row.row, verdict, code, column });
    }
    const shown = this.#shown.get(verdict) ?? 0;
    if (shown >= LINES_EACH) return;
    this.#shown.set(verdict, shown + 1);
    this.lines.push({
      line: this.#linesBefore + row.row,
      verdict,
      code,
      column,
      found: fault?.found ?? null,
      fields: this.#fieldsOf(row, detail),
    });
  };

  #fieldsOf({ outcome }: IntakeRow, detail: unknown): readonly ShownField[] {
    if ('refused' in outcome) return [];
    const { diff } = (detail ?? {}) as { readonly diff?: Parameters<typeof shownField>[0][] };
    const stated = fieldsOfRow(outcome.records);
    // A change says whose it is, unless that is what changes.
    const whose = stated.find(({ field }) => field === 'name') ?? stated[0];
    const named = whose === undefined || diff?.some(({ field }) => field === whose.field);
    const shown = diff === undefined ? stated : [...(named ? [] : [{ ...whose, before: whose.after }]), ...diff];
    return shown.map((each) => shownField(each, this.#masked));
  }
}
