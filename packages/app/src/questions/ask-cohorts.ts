import { type CohortCount, SECOND_DAYS } from '@vivero/book';
import { proportion, type Proportion } from '@vivero/decision';
import {
  type Actor,
  checkCohortPlan,
  type CohortPlan,
  type Count,
  type Day,
  fail,
  formatDay,
  type Masked,
  ok,
  periodStart,
  type Result,
  type SegmentProblem,
} from '@vivero/domain';
import { cellsOf, hideSmall } from './hide-small.ts';
import type { QuestionDeps } from './question-deps.ts';
import { askBook, isMasked, type Standing } from './ask-book.ts';

/** One row of the triangle: who began in one week or month. */
export interface Cohort {
  /** First day of the week or month. */
  readonly from: string;
  /** Whether it is over: until then more people may still begin in it. */
  readonly complete: boolean;
  readonly people: Count;
  /** By periods after the first: who of them came back in it. `mature`: it is over. What has not begun is left out. */
  readonly returned: readonly {
    readonly after: number;
    readonly mature: boolean;
    readonly share: Proportion | Masked;
  }[];
  /** Who began again, on a later day, within `secondDays`; of those who began long enough ago. */
  readonly second: Proportion | Masked;
}

export interface CohortReport extends Standing {
  readonly by: CohortPlan['by'];
  readonly secondDays: number;
  /** The earliest first. */
  readonly cohorts: readonly Cohort[];
}

/** Who began together and who came back, in the actor's scope. */
export async function askCohorts(
  deps: QuestionDeps,
  actor: Actor,
  definition: unknown,
): Promise<Result<CohortReport, SegmentProblem>> {
  const checked = checkCohortPlan(definition);
  if (!checked.ok) return fail(checked.problems[0]);
  const plan = checked.value;
  const { answer, standing, asOf } = await askBook(deps, actor, ({ ask }) => ask({ ask: 'cohorts', plan }));
  const masked = isMasked(actor);
  return ok({
    ...standing,
    by: plan.by,
    secondDays: SECOND_DAYS,
    cohorts: answer.map((cohort) => rowOf(cohort, plan.by, asOf, masked)),
  });
}

function rowOf(
  { period, people, returned, second }: CohortCount,
  by: CohortPlan['by'],
  asOf: Day,
  masked: boolean,
): Cohort {
  const tell = (share: Proportion): Proportion | Masked => (masked ? hideSmall(share, cellsOf(share)) : share);
  const isOver = (at: number): boolean => periodStart(by, at + 1) <= asOf + 1;
  return {
    from: formatDay(periodStart(by, period)),
    complete: isOver(period),
    people: masked ? hideSmall(people, [people]) : people,
    returned: returned.flatMap((back, i) => {
      const after = i + 1;
      if (periodStart(by, period + after) > asOf) return [];
      return [{ after, mature: isOver(period + after), share: tell(proportion(back, people)) }];
    }),
    second: tell(proportion(second.people, second.of)),
  };
}

/** Who bought on two days or more, of those who bought in the last so many days (definitions.md 2.5). */
export async function askRepurchase(
  deps: QuestionDeps,
  actor: Actor,
  days: number,
): Promise<Standing & { readonly days: number; readonly share: Proportion | Masked }> {
  const { answer, standing } = await askBook(deps, actor, ({ ask }) =>
    ask({ ask: 'repurchase', when: { span: 'last', days } }),
  );
  const share = proportion(answer.boughtAgain, answer.bought);
  const masked = isMasked(actor);
  return { ...standing, days, share: masked ? hideSmall(share, cellsOf(share)) : share };
}
