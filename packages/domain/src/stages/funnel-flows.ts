import type { Day } from '../day.ts';
import type { DetourRecord } from './detour.ts';
import { STAGES, stageRank, type Stage } from './stage.ts';
import { stageOn, type StageRow } from './stage-history.ts';

/** Movement of people through one stage in a period: start + inUp + inDown + new - outUp - outDown - outDetour = end. */
export interface StageFlow {
  readonly stage: Stage;
  /** People at the stage at the end of the day before the period, and at the end of its last day. */
  readonly start: number;
  readonly end: number;
  readonly inUp: number;
  readonly inDown: number;
  /** Came from outside the ladder: from unprofiled, or back from a detour. */
  readonly new: number;
  readonly outUp: number;
  readonly outDown: number;
  readonly outDetour: number;
}

export interface PersonHistory {
  readonly rows: readonly StageRow[];
  readonly detours: readonly DetourRecord[];
}

/**
 * Flows of the seven stages from `from` through `to` (definitions.md 2.3). Who is on a detour stands at no stage; a day
 * that both moves a person and begins a detour counts the moves first. An implied passage counts as in and out.
 */
export function funnelFlows(people: readonly PersonHistory[], from: Day, to: Day): StageFlow[] {
  const empty = { start: 0, end: 0, inUp: 0, inDown: 0, new: 0, outUp: 0, outDown: 0, outDetour: 0 };
  const flows = STAGES.map((stage) => ({ stage, ...empty }));
  type Count = keyof typeof empty;
  const count = (rank: number, what: Count): void => {
    const flow = flows[rank - 1];
    if (flow) flow[what] += 1;
  };

  for (const { rows, detours } of people) {
    const away = (day: Day): boolean =>
      detours.some((detour) => detour.from <= day && (detour.until === null || detour.until >= day));
    const rank = (day: Day): number => stageRank(stageOn(rows, day));
    const changes = rows.map((row) => row.effectiveOn);
    for (const detour of detours) changes.push(detour.from, ...(detour.until === null ? [] : [detour.until + 1]));

    if (!away(from - 1)) count(rank(from - 1), 'start');
    if (!away(to)) count(rank(to), 'end');
    for (const day of new Set(changes.filter((change) => change >= from && change <= to))) {
      if (away(day - 1)) {
        if (!away(day)) count(rank(day), 'new');
        continue;
      }
      for (const row of rows.filter(({ effectiveOn }) => effectiveOn === day)) {
        const [left, entered] = [stageRank(row.from), stageRank(row.to)];
        count(left, entered > left ? 'outUp' : 'outDown');
        count(entered, left === 0 ? 'new' : entered > left ? 'inUp' : 'inDown');
      }
      if (away(day)) count(rank(day), 'outDetour');
    }
  }
  return flows;
}
