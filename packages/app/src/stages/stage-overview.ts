import { leakiestStep } from '@vivero/decision';
import {
  type Actor,
  type Count,
  type Day,
  formatDay,
  isSmallCell,
  maskCells,
  type Phrase,
  sightOf,
  type Stage,
  STAGES,
  type StageOrNone,
} from '@vivero/domain';
import { inScope, latestRefresh, preferIndexes, readBank, stageCounts, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { readAs } from '../reading/read-as.ts';
import { type MaskedNumbers, maskedNumbers } from './masked-numbers.ts';
import { silentStages, type SilentStage } from './silent-stages.ts';
import { stageNumbers } from './stage-numbers.ts';
import { stageWindows } from './stage-windows.ts';

/** The seven steps in the actor's scope: who stands where, who goes on, how long it takes, who falls back. */
export interface StageOverview {
  readonly todayOn: string;
  /** Business day of the last refresh; null = none yet, and then nobody stands anywhere. */
  readonly asOf: string | null;
  readonly total: Count;
  /** Set aside (lost, closed, not to be contacted): in the history, but in no `customers`. */
  readonly detoured: Count;
  /** First days of the two windows: of those who came, for conversion and dwell, and of the flows. Both end on `asOf`. */
  readonly window: { readonly from: string; readonly periodFrom: string } | null;
  /** In order, `unprofiled` first; a stage with nobody in it is there with 0. */
  readonly steps: readonly StageStep[];
  /** Which step loses the most people, or that it cannot be told. */
  readonly leak: { readonly says: Phrase; readonly stage: Stage | null };
  readonly withoutEvidence: readonly SilentStage[];
}

export interface StageStep {
  readonly stage: StageOrNone;
  readonly customers: Count;
  readonly detoured: Count;
  /** null: not a stage of the method, or nothing computed yet. */
  readonly numbers: MaskedNumbers | null;
}

const LADDER = ['unprofiled', ...STAGES] as const;

export async function stageOverview(stores: Stores, actor: Actor, now: string): Promise<StageOverview> {
  const { bank, refreshed } = await inScope(stores, [], async (db) => ({
    bank: await readBank(db),
    refreshed: await latestRefresh(db),
  }));
  const today = businessDay(bank, now);
  const asOf = refreshed?.asOf ?? null;
  const { counts, numbers } = await readAs(stores, actor, async (db) => {
    // A few books of a bank that a refresh has just written anew: without statistics the planner would read everybody's stays.
    if (!actor.wide) await preferIndexes(db);
    return {
      counts: await stageCounts(db),
      numbers: asOf === null ? null : await stageNumbers(db, actor, asOf, today),
    };
  });
  const masked = sightOf(actor.role, 'stages') === 'bank_masked';
  const count = (stage: StageOrNone, of: 'customers' | 'detoured'): number =>
    counts.find((row) => row.stage === stage)?.[of] ?? 0;
  const column = (of: 'customers' | 'detoured') => {
    const exact = LADDER.map((stage) => count(stage, of));
    const sum = exact.reduce((all, each) => all + each, 0);
    return { cells: masked ? maskCells(exact) : exact, sum: masked && isSmallCell(sum) ? MASKED : sum };
  };
  const [customers, detoured] = [column('customers'), column('detoured')];
  const steps = LADDER.map((stage, i): StageStep => {
    const exact = stage === 'unprofiled' || numbers === null ? null : numbers(stage);
    return {
      stage,
      customers: customers.cells[i] ?? 0,
      detoured: detoured.cells[i] ?? 0,
      numbers: exact && masked ? maskedNumbers(exact, count(stage, 'customers')) : exact,
    };
  });
  return {
    todayOn: formatDay(today),
    asOf: asOf === null ? null : formatDay(asOf),
    total: customers.sum,
    detoured: detoured.sum,
    window: asOf === null ? null : windowTo(asOf),
    steps,
    leak: leakOf(steps),
    withoutEvidence: await silentStages(stores, actor, (stage) => count(stage, 'customers') === 0),
  };
}

function windowTo(asOf: Day): StageOverview['window'] {
  const { from, periodFrom } = stageWindows(asOf);
  return { from: formatDay(from), periodFrom: formatDay(periodFrom) };
}

const MASKED = { masked: true } as const;

/** Said only of what is told: a masked step neither leaks most nor is compared with. */
function leakOf(steps: readonly StageStep[]): StageOverview['leak'] {
  const told = steps.flatMap(({ stage, numbers }) => {
    const conversion = numbers?.conversion ?? MASKED;
    return stage === 'unprofiled' || 'masked' in conversion ? [] : [{ stage, mature: conversion.mature }];
  });
  const leakiest = told[leakiestStep(told.map(({ mature }) => mature)) ?? -1]?.stage ?? null;
  if (leakiest === null) return { stage: null, says: { key: 'ui.stages.leak.open', params: {} } };
  const next = STAGES[STAGES.indexOf(leakiest) + 1] ?? leakiest;
  const params = { from: { term: `stage.${leakiest}` }, to: { term: `stage.${next}` } };
  return { stage: leakiest, says: { key: 'ui.stages.leak.told', params } };
}
