import type { Day } from '../day.ts';
import { stageAt, stageRank, type StageOrNone } from '../stages/stage.ts';
import type { Playbook } from './playbook.ts';

/** Somebody whom a playbook is for, taken in on this day: on the stage below the one it leads to, and early enough before the date. */
export function typicalStart(
  { serves: [first], steps }: Pick<Playbook, 'serves' | 'steps'>,
  enrolledOn: Day,
): { readonly enrolledOn: Day; readonly stage: StageOrNone; readonly detour: null; readonly anchorOn: Day | null } {
  const rank = first === undefined ? 0 : stageRank(first.stage) - (first.way === 'up' ? 1 : 0);
  const before = steps.flatMap(({ due }) => ('before' in due ? [due.days] : []));
  const anchorOn = before.length === 0 ? null : enrolledOn + Math.max(...before);
  return { enrolledOn, stage: stageAt(rank), detour: null, anchorOn };
}
