import type { Day } from '../day.ts';
import { advanceRun } from './advance-run.ts';
import { afterMove } from './next-step.ts';
import type { Playbook, PlaybookStep } from './playbook.ts';
import { newRun, type RunFacts } from './playbook-run.ts';

export interface ForeseenStep {
  readonly step: PlaybookStep;
  readonly on: Day;
}

/**
 * What a customer who is taken in today would get if nothing happened meanwhile: nobody answers, no stage moves. The path that an editor
 * sees, and what is told of a playbook before it is published.
 * @param days how many days are looked at, today included
 */
export function foreseeRun(
  playbook: Playbook,
  start: { readonly enrolledOn: Day; readonly anchorOn: Day | null } & Pick<RunFacts, 'stage' | 'detour'>,
  days: number,
): readonly ForeseenStep[] {
  const { stage, detour, enrolledOn, anchorOn } = start;
  const foreseen: ForeseenStep[] = [];
  let run = newRun(enrolledOn, anchorOn);
  for (let today = enrolledOn; today < enrolledOn + days;) {
    const { stands, run: here } = advanceRun(playbook, run, { stage, detour, seen: [] }, today);
    if (stands.is === 'wait') {
      run = here;
      today = stands.until;
    } else if (stands.is === 'act') {
      foreseen.push({ step: stands.step, on: today });
      run = afterMove(here, stands, today);
    } else return foreseen;
  }
  return foreseen;
}
