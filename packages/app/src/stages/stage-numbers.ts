import { type Actor, type Day, type Phrase, type Stage, STAGE_HORIZONS } from '@vivero/domain';
import {
  bankCohorts,
  bankDurations,
  bankFlows,
  type Db,
  stageCohorts,
  stageDurations,
  stageFlows,
  stuckCustomers,
} from '@vivero/storage';
import { stageConversion, type StageConversion } from './stage-conversion.ts';
import { stageDwell, type StageDwell } from './stage-dwell.ts';
import { stagePeriod, type StagePeriod } from './stage-period.ts';
import { PERIOD_DAYS, stageWindows } from './stage-windows.ts';

/** What is known of one stage beside how many people stand there. */
export interface StageNumbers {
  /** null: nobody goes on from the last stage. */
  readonly conversion: StageConversion | null;
  readonly dwell: StageDwell;
  /** null: how long is long cannot be told yet. */
  readonly stuck: { readonly says: Phrase; readonly customers: number; readonly afterDays: number } | null;
  readonly period: StagePeriod;
}

/** The numbers of each stage in one reading: counted in the actor's books, or for the whole bank as its last refresh counted them. */
export async function stageNumbers(
  db: Db,
  { wide }: Pick<Actor, 'wide'>,
  asOf: Day,
  today: Day,
): Promise<(stage: Stage) => StageNumbers> {
  const { from, periodFrom } = stageWindows(asOf);
  const cohorts = await (wide ? bankCohorts(db) : stageCohorts(db, asOf, from, STAGE_HORIZONS));
  const durations = await (wide ? bankDurations(db) : stageDurations(db, asOf, from));
  const flows = await (wide ? bankFlows(db) : stageFlows(db, periodFrom, asOf));
  const dwells = new Map([...Map.groupBy(durations, (row) => row.stage)].map(([at, rows]) => [at, stageDwell(rows)]));
  const longest = [...dwells].flatMap(([at, dwell]) => ('days' in dwell.longest ? [[at, dwell.longest.days]] : []));
  const limits = Object.fromEntries(longest) as Readonly<Partial<Record<Stage, number>>>;
  const stuck = await stuckCustomers(db, today, limits);
  return (stage) => ({
    conversion:
      stage === 'super_customer'
        ? null
        : stageConversion(
            cohorts.filter((row) => row.stage === stage),
            STAGE_HORIZONS[stage],
          ),
    dwell: dwells.get(stage) ?? stageDwell([]),
    stuck: stuckAt(limits[stage], stuck.find((row) => row.stage === stage)?.customers ?? 0),
    period: stagePeriod(
      flows.find((flow) => flow.stage === stage),
      PERIOD_DAYS,
    ),
  });
}

const stuckAt = (days: number | undefined, customers: number): StageNumbers['stuck'] =>
  days === undefined
    ? null
    : { customers, afterDays: days, says: { key: 'ui.stages.stuck', params: { customers, days } } };
