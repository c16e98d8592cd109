import { RETENTION_DAYS } from '@vivero/book';
import { eventRate, type EventRate, proportion, type Proportion } from '@vivero/decision';
import { type Actor, type Count, formatDay, type Masked, median, type NoBase } from '@vivero/domain';
import { cellsOf, hideSmall } from './hide-small.ts';
import type { QuestionDeps } from './question-deps.ts';
import { askBook, isMasked, type Standing } from './ask-book.ts';

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

/** @param days of the period, which ends on the book's business day */
export async function askGrowth(deps: QuestionDeps, actor: Actor, days: number): Promise<Growth> {
  const { answer, standing, asOf } = await askBook(deps, actor, ({ ask, asOf: today }) =>
    ask({ ask: 'growth', period: { from: today - days + 1, to: today } }),
  );
  const { acquired, activated, retained, held, referral } = answer;
  const masked = isMasked(actor);
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
    ...standing,
    from: formatDay(asOf - days + 1),
    to: formatDay(asOf),
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
