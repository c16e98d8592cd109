import { addGrowth, addReachCounts, growthCounts, type ReachBy, reachCounts, RETENTION_DAYS } from '@vivero/book';
import {
  decomposeChange,
  type Decomposition,
  eventRate,
  type EventRate,
  proportion,
  type Proportion,
} from '@vivero/decision';
import {
  type Actor,
  type Count,
  type Day,
  formatDay,
  isSmallCell,
  type Masked,
  median,
  type NoBase,
  sightOf,
  type Stage,
  stageRank,
} from '@vivero/domain';
import { cellsOf, hideSmall } from './hide-small.ts';
import { branchMap, type QuestionDeps } from './question-deps.ts';
import { type Standing, standing } from './standing.ts';

type Told<T> = T | Masked;

/** The five letters of AARRR for a bank (definitions.md 2.4) in one period. What acquiring cost is recorded nowhere, so it is not here. */
export interface Growth extends Standing {
  readonly from: string;
  readonly to: string;
  readonly acquisition: { readonly people: Count };
  readonly activation: Told<Proportion>;
  readonly retention: readonly { readonly days: number; readonly share: Told<Proportion> }[];
  /** Categories of product that somebody holds here, of those who hold any. */
  readonly revenue: {
    readonly productsPerCustomer: Told<NoBase | { readonly value: number; readonly denominator: number }>;
  };
  readonly referral: Told<{
    /** Of all at stage 2 or above, who invited somebody. */
    readonly inviting: Proportion;
    /** Invitations per person who invited. */
    readonly perInviter: EventRate;
    /** Referred purchases per invitation of the period; not a share, as they may come from earlier ones. */
    readonly perInvitation: EventRate;
    /** K: referred purchases per person over everybody, and over those who invited: two numbers that are easily mixed up. */
    readonly perPerson: EventRate;
    readonly perActiveInviter: EventRate;
    /** Median days from coming to stage 2 to the first invitation. */
    readonly cycle: NoBase | { readonly days: number; readonly denominator: number };
  }>;
}

export async function askGrowth(
  deps: QuestionDeps,
  actor: Actor,
  period: { readonly from: Day; readonly to: Day },
): Promise<Growth> {
  const { answer } = await deps.book.withBook(actor, (book, scope) =>
    standing(book, deps.clock, () => addGrowth([growthCounts(book, scope, period)])),
  );
  const { acquired, activated, retained, held, referral } = answer.answer;
  const masked = sightOf(actor.role, 'segments') === 'bank_masked';
  const tell = <T>(told: T, cells: readonly number[]): Told<T> => (masked ? hideSmall(told, cells) : told);
  const share = (part: { readonly people: number; readonly of: number }): Told<Proportion> => {
    const told = proportion(part.people, part.of);
    return tell(told, cellsOf(told));
  };
  const { people, inviters, invitations, completed, waits } = referral;
  const inviting = proportion(inviters, people);
  // So many things for each of so many people: a rate over one period.
  const per = (count: number, of: number): EventRate => eventRate(count, of, 1);
  const cycle = waits.length === 0 ? null : median(waits);
  return {
    ...answer.standing,
    from: formatDay(period.from),
    to: formatDay(period.to),
    acquisition: { people: tell(acquired, [acquired]) },
    activation: share(activated),
    retention: RETENTION_DAYS.map((days) => ({ days, share: share(retained[days]) })),
    revenue: {
      productsPerCustomer: tell(
        held.people === 0
          ? ({ noBase: true, denominator: 0 } as const)
          : { value: held.categories / held.people, denominator: held.people },
        [held.people],
      ),
    },
    referral: tell(
      {
        inviting,
        perInviter: per(invitations, inviters),
        perInvitation: per(completed, invitations),
        perPerson: per(completed, people),
        perActiveInviter: per(completed, inviters),
        cycle:
          cycle === null ? ({ noBase: true, denominator: 0 } as const) : { days: cycle, denominator: waits.length },
      },
      [...cellsOf(inviting), invitations, completed, waits.length],
    ),
  };
}

/** Two periods of equal length, one right after the other. */
export interface ChangeQuestion {
  readonly stage: Stage;
  /** Days of each period; the later one ends on the book's business day. */
  readonly days: number;
  readonly by: ReachBy;
}

/** Why more or fewer people came up to a stage than in the period before: base, conversion and mix, which add up (demand 10). */
export interface ChangeReport extends Standing {
  readonly stage: Stage;
  readonly days: number;
  readonly by: ReachBy;
  readonly change: Told<Decomposition>;
}

export async function askChange(deps: QuestionDeps, actor: Actor, question: ChangeQuestion): Promise<ChangeReport> {
  const { stage, days, by } = question;
  const branchOf = await branchMap(deps.stores);
  const { answer } = await deps.book.withBook(actor, (book, scope) =>
    standing(book, deps.clock, () =>
      [days * 2, days].map((ago) => {
        const period = { from: book.asOf - ago + 1, to: book.asOf - ago + days };
        return addReachCounts([reachCounts(book, scope, { ...period, rank: stageRank(stage), by }, branchOf)]);
      }),
    ),
  );
  const [before = [], after = []] = answer.answer;
  const cells = [...before, ...after].flatMap(({ base, reached }) => [reached, base - reached]);
  const hidden = sightOf(actor.role, 'segments') === 'bank_masked' && cells.some(isSmallCell);
  return {
    ...answer.standing,
    stage,
    days,
    by,
    change: hidden ? { masked: true } : decomposeChange(before, after),
  };
}
