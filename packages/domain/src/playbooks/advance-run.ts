import type { Day } from '../day.ts';
import { afterMove, type Move, nextStep } from './next-step.ts';
import type { Playbook } from './playbook.ts';
import type { PlaybookRun, RunFacts } from './playbook-run.ts';

/** Moves that change nothing but where a run stands. */
export type Passing = Extract<Move, { is: 'pass' | 'go_on' }>;
/** Moves after which somebody else has to do something, or nothing is to be done. */
export type Standing = Exclude<Move, Passing>;

/** How far a run goes by itself today. */
export interface Advance {
  readonly passed: readonly Passing[];
  readonly stands: Standing;
  /** Before `stands` is carried out. */
  readonly run: PlaybookRun;
}

/** Goes on until the run acts, waits, is stuck or is over. */
export function advanceRun(playbook: Playbook, run: PlaybookRun, facts: RunFacts, today: Day): Advance {
  const passed: Passing[] = [];
  let now = run;
  for (;;) {
    const move = nextStep(playbook, now, facts, today);
    if (move.is !== 'pass' && move.is !== 'go_on') return { passed, stands: move, run: now };
    passed.push(move);
    now = afterMove(now, move, today);
  }
}
