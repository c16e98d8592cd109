import type { Day } from '../day.ts';
import { stageRank } from '../stages/stage.ts';
import { dueDay } from './due-day.ts';
import type { EvidenceSought, Playbook, PlaybookStep } from './playbook.ts';
import type { PlaybookRun, RunFacts } from './playbook-run.ts';

export const EXIT_REASONS = ['goal', 'event', 'detour', 'silence'] as const;
export type ExitReason = (typeof EXIT_REASONS)[number];

/** The next thing that becomes of a run. `on` is the day that it counts from, which may be earlier than the day it was found. */
export type Move =
  | { readonly is: 'act'; readonly step: PlaybookStep; readonly dueOn: Day }
  | { readonly is: 'pass'; readonly step: PlaybookStep; readonly because: 'stage' | 'late'; readonly on: Day }
  /** What was waited for came, or its time ran out. */
  | { readonly is: 'go_on'; readonly step: PlaybookStep; readonly because: 'evidence' | 'time'; readonly on: Day }
  | { readonly is: 'wait'; readonly until: Day }
  | { readonly is: 'exit'; readonly because: ExitReason }
  | { readonly is: 'stuck'; readonly because: 'no_date' }
  | { readonly is: 'done' };

/** Detours that end a run; who was lost or taken up anew may still be worked with. */
const GONE = new Set(['deceased', 'closed', 'do_not_contact', 'disqualified']);

/**
 * Decides what becomes of a run today. Writes nothing and asks nobody: whoever carries an `act` out says afterwards what came of it
 * (`afterMove`, `afterRefusal`). Called again and again until it acts, waits or is over, it needs at most two calls a step.
 */
export function nextStep(playbook: Playbook, run: PlaybookRun, facts: RunFacts, today: Day): Move {
  const over = exitOf(playbook, run, facts);
  if (over !== null) return { is: 'exit', because: over };
  const step = playbook.steps[run.at];
  if (step === undefined) return { is: 'done' };
  if (run.actedOn !== null) return afterActing(step, run, run.actedOn, facts, today);
  const dueOn = dueDay(step.due, run);
  if (dueOn === null) return { is: 'stuck', because: 'no_date' };
  if (dueOn > today) return { is: 'wait', until: dueOn };
  if (dueOn + step.lateDays < today) return { is: 'pass', step, because: 'late', on: dueOn + step.lateDays + 1 };
  // Nobody lost any time over a step that is for others.
  if (step.stages !== null && !step.stages.includes(facts.stage))
    return { is: 'pass', step, because: 'stage', on: run.freeOn };
  return { is: 'act', step, dueOn };
}

/** What happened on the day of taking in may be what the customer was taken in for: events count from the day after. */
function exitOf({ exits }: Playbook, run: PlaybookRun, { stage, detour, seen }: RunFacts): ExitReason | null {
  if (detour !== null && GONE.has(detour)) return 'detour';
  const met = exits.filter((exit) =>
    exit.is === 'stage' ? stageRank(stage) >= stageRank(exit.stage) : latestOf(exit, seen, run.enrolledOn + 1) !== null,
  );
  if (met.some((exit) => exit.is === 'stage' || exit.goal)) return 'goal';
  return met.length > 0 ? 'event' : null;
}

function afterActing(step: PlaybookStep, run: PlaybookRun, actedOn: Day, { seen }: RunFacts, today: Day): Move {
  const { awaits } = step;
  // A version that waits for nothing here any more.
  if (awaits === null || run.waitUntil === null) return { is: 'go_on', step, because: 'time', on: actedOn };
  const on = latestOf(awaits, seen, actedOn);
  if (on !== null) return { is: 'go_on', step, because: 'evidence', on };
  if (today <= run.waitUntil) return { is: 'wait', until: run.waitUntil + 1 };
  if (awaits.otherwise === 'end') return { is: 'exit', because: 'silence' };
  return { is: 'go_on', step, because: 'time', on: run.waitUntil };
}

/** Latest day, not before `from`, of an event that fits; null when there is none. */
function latestOf({ codes, flows }: EvidenceSought, seen: RunFacts['seen'], from: Day): Day | null {
  let latest: Day | null = null;
  for (const { code, flow, on } of seen) {
    const fits = codes.includes(code) && (flows === undefined || (flow !== null && flows.includes(flow)));
    if (fits && on >= from && (latest === null || on > latest)) latest = on;
  }
  return latest;
}

/** The run after a move was carried out on this day. What waits, is stuck or is over stays where it is. */
export function afterMove(run: PlaybookRun, move: Move, today: Day): PlaybookRun {
  switch (move.is) {
    case 'act':
      return move.step.awaits === null
        ? onward(run, today)
        : { ...run, actedOn: today, waitUntil: today + move.step.awaits.days };
    case 'pass':
    case 'go_on':
      return onward(run, move.on);
    case 'wait':
    case 'exit':
    case 'stuck':
    case 'done':
      return run;
  }
}

/** The run after the step that was due could not be carried out: nothing of it is waited for. */
export const afterRefusal = (run: PlaybookRun, today: Day): PlaybookRun => onward(run, today);

const onward = (run: PlaybookRun, freeOn: Day): PlaybookRun => ({
  ...run,
  at: run.at + 1,
  freeOn,
  actedOn: null,
  waitUntil: null,
});
