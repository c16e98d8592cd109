import type { ReachBy, ReachCount } from '@vivero/book';
import { type ChangeParts, decomposeChange } from '@vivero/decision';
import {
  type Actor,
  type Day,
  formatDay,
  isSmallCell,
  type Masked,
  type SentenceParam,
  type Stage,
  stageRank,
} from '@vivero/domain';
import { type AskedNames, askedNames, namesInWords } from './asked-names.ts';
import type { QuestionDeps } from './question-deps.ts';
import { askBook, isMasked, type Standing } from './ask-book.ts';

/** Two periods of equal length, one right after the other. */
export interface ChangeQuestion {
  readonly stage: Stage;
  /** Days of each period; the later one ends on the book's business day. */
  readonly days: number;
  readonly by: ReachBy;
}

/** Why more or fewer people came up to a stage than in the period before: base, conversion and mix, which add up (demand 10). */
export interface ChangeReport extends Standing, ChangeQuestion {
  /** The period before. */
  readonly from: string;
  readonly to: string;
  readonly whole: ToldChange | Masked;
  /** What each group adds, the largest first; masked = some of them are too small to be told of one by one. */
  readonly groups:
    | Masked
    | readonly (ToldChange & { readonly of: ReachCount['of']; readonly name: SentenceParam | null })[];
}

export interface ToldChange extends ChangeParts {
  /** Those who came up to the stage, of those who could. */
  readonly before: { readonly people: number; readonly of: number };
  readonly after: { readonly people: number; readonly of: number };
}

export async function askChange(deps: QuestionDeps, actor: Actor, question: ChangeQuestion): Promise<ChangeReport> {
  const { stage, days, by } = question;
  const names = await askedNames(deps.stores, actor);
  const { answer, standing, asOf } = await askBook(deps, actor, ({ ask, asOf: today }) =>
    Promise.all(
      periods(today, days).map((period) =>
        ask({ ask: 'reach', plan: { ...period, rank: stageRank(stage), by }, branchOf: names.branchOf }),
      ),
    ),
  );
  const [earlier = [], later = []] = answer;
  const split = decomposeChange(earlier, later);
  const told = ({ change, base, conversion, mix }: ChangeParts, isIn: (count: ReachCount) => boolean): ToldChange => ({
    change,
    base,
    conversion,
    mix,
    before: together(earlier.filter(isIn)),
    after: together(later.filter(isIn)),
  });
  const groups = split.groups
    .map(({ of, ...parts }) => ({ of, name: nameOf(of, by, names), ...told(parts, (count) => count.of === of) }))
    .toSorted((a, b) => b.after.of - a.after.of);
  const whole = told(split, () => true);
  const hides = (change: ToldChange): boolean => isMasked(actor) && hasFew(change);
  const [before] = periods(asOf, days);
  return {
    ...standing,
    ...question,
    from: formatDay(before.from),
    to: formatDay(before.to),
    whole: hides(whole) ? { masked: true } : whole,
    groups: groups.some(hides) ? { masked: true } : groups,
  };
}

const periods = (asOf: Day, days: number) =>
  [
    { from: asOf - 2 * days + 1, to: asOf - days },
    { from: asOf - days + 1, to: asOf },
  ] as const;

const together = (counts: readonly ReachCount[]): ToldChange['before'] => ({
  people: counts.reduce((sum, { reached }) => sum + reached, 0),
  of: counts.reduce((sum, { base }) => sum + base, 0),
});

/** Whether a few people stand out: those who came up, or those who did not. */
const hasFew = ({ before, after }: ToldChange): boolean =>
  [before, after].some(({ people, of }) => isSmallCell(people) || isSmallCell(of - people));

function nameOf(of: ReachCount['of'], by: ReachBy, names: AskedNames): SentenceParam | null {
  if (of === null) return null;
  const words = namesInWords(names);
  if (by === 'book') return words.book(Number(of));
  return by === 'branch' ? words.branch(String(of)) : words.bankSegment(String(of));
}
