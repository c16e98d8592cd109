import {
  type Actor,
  EVENT_CODES,
  type EventCode,
  EVIDENCE,
  formatDay,
  type Stage,
  STAGES,
  type StageOrNone,
} from '@vivero/domain';
import { inScope, latestRefresh, readBank, stageCounts, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { listImports } from '../intake/import-reads.ts';
import { readAs } from '../reading/read-as.ts';

export interface StageOverview {
  readonly todayOn: string;
  /** Business day of the last refresh; null = none yet. */
  readonly asOf: string | null;
  readonly total: number;
  /** In order, `unprofiled` first; a stage with nobody in it is there with 0. Detours are counted apart. */
  readonly steps: readonly { readonly stage: StageOrNone; readonly customers: number }[];
  readonly detoured: number;
  /** Stages that no imported source has any evidence for: empty because nobody could see them, not because nobody is there. */
  readonly withoutEvidence: readonly {
    readonly stage: Stage;
    readonly codes: readonly EventCode[];
    readonly sources: readonly string[];
  }[];
}

/** Evidence that a customer can enter a stage by; S1 enters by the profile itself, S6 builds on purchases. */
const enteredBy = (stage: Stage): readonly EventCode[] => EVENT_CODES.filter((code) => EVIDENCE[code].class === stage);

export async function stageOverview(stores: Stores, actor: Actor, now: string): Promise<StageOverview> {
  const counts = await readAs(stores, actor, stageCounts);
  const batches = (await listImports(stores, { ...actor, kind: 'system' })).filter(
    ({ rm }) => rm === 0 || actor.wide || actor.rms.includes(rm),
  );
  const { bank, refreshed } = await inScope(stores, [], async (db) => ({
    bank: await readBank(db),
    refreshed: await latestRefresh(db),
  }));
  const of = (stage: StageOrNone): number => counts.find((row) => row.stage === stage)?.customers ?? 0;
  const sources = batches.filter((batch) => batch.state === 'done' && batch.report !== null);
  const withoutEvidence = STAGES.filter((stage) => of(stage) === 0 && enteredBy(stage).length > 0).flatMap((stage) => {
    const silent = sources.filter((batch) => enteredBy(stage).every((code) => batch.report?.lacks.includes(code)));
    return sources.length > 0 && silent.length === sources.length
      ? [{ stage, codes: enteredBy(stage), sources: [...new Set(silent.map((batch) => batch.source))] }]
      : [];
  });
  return {
    todayOn: formatDay(businessDay(bank, now)),
    asOf: refreshed === undefined ? null : formatDay(refreshed.asOf),
    total: counts.reduce((sum, row) => sum + row.customers, 0),
    steps: (['unprofiled', ...STAGES] as const).map((stage) => ({ stage, customers: of(stage) })),
    detoured: counts.reduce((sum, row) => sum + row.detoured, 0),
    withoutEvidence,
  };
}
