import {
  type Day,
  type Stage,
  STAGE_HORIZONS,
  type StageCohort,
  type StageDuration,
  type StageMovement,
  type Stay,
} from '@vivero/domain';

/** The last day, and the first days of the windows: of those who came, for cohorts and durations, and of the flows. */
export interface TallyWindow {
  readonly asOf: Day;
  readonly from: Day;
  readonly periodFrom: Day;
}

/**
 * Counts the stays of any number of customers in one pass, in memory that does not grow with them: what the statements of the store count
 * for a scope of books. @param window the windows end on `asOf`
 */
export function stageTally({ asOf, from, periodFrom }: TallyWindow) {
  const cohorts = new Map<string, Counted<StageCohort>>();
  const durations = new Map<string, Counted<StageDuration>>();
  const flows = new Map<Stage, { -readonly [Name in keyof StageMovement]: StageMovement[Name] }>();

  const cohort = (stay: Stay): void => {
    const { stage, enteredOn, implied, upOn, beforeOn } = stay;
    if (stage === 'super_customer' || stay.came === 'down' || stay.takenBack) return;
    if (beforeOn !== null && beforeOn >= from) return;
    const mature = enteredOn <= asOf - STAGE_HORIZONS[stage];
    const days = (upOn ?? asOf) - enteredOn;
    count(cohorts, `${stage} ${implied} ${mature} ${upOn !== null} ${days}`, () => ({
      stage,
      implied,
      mature,
      moved: upOn !== null,
      days,
    }));
  };
  const duration = ({ stage, enteredOn, implied, takenBack, leftOn }: Stay): void => {
    if (implied || takenBack) return;
    const [ended, days] = [leftOn !== null, (leftOn ?? asOf) - enteredOn];
    count(durations, `${stage} ${ended} ${days}`, () => ({ stage, ended, days }));
  };
  const flow = ({ stage, enteredOn, came, leftOn, left }: Stay): void => {
    if (leftOn !== null && leftOn < periodFrom) return;
    const at = flows.get(stage) ?? { stage, ...NOTHING };
    flows.set(stage, at);
    if (enteredOn < periodFrom) at.start += 1;
    else at[CAME[came]] += 1;
    if (leftOn === null || leftOn > asOf) at.end += 1;
    else if (left !== null) at[LEFT[left]] += 1;
    at.personDays += Math.min(leftOn ?? asOf + 1, asOf + 1) - Math.max(enteredOn, periodFrom);
  };

  return {
    add(stay: Stay): void {
      if (stay.enteredOn > asOf) return;
      if (stay.enteredOn >= from) {
        cohort(stay);
        duration(stay);
      }
      flow(stay);
    },
    cohorts: (): readonly StageCohort[] => [...cohorts.values()],
    durations: (): readonly StageDuration[] => [...durations.values()],
    flows: (): readonly StageMovement[] => [...flows.values()],
  };
}

const NOTHING = { start: 0, end: 0, new: 0, inUp: 0, inDown: 0, outUp: 0, outDown: 0, personDays: 0 };
const CAME = { new: 'new', up: 'inUp', down: 'inDown' } as const;
const LEFT = { up: 'outUp', down: 'outDown' } as const;

type Counted<Row> = Omit<Row, 'people'> & { people: number };

function count<Row>(rows: Map<string, Counted<Row>>, key: string, make: () => Omit<Row, 'people'>): void {
  const row = rows.get(key);
  if (row) row.people += 1;
  else rows.set(key, { ...make(), people: 1 });
}
