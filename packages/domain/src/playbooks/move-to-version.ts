import type { Playbook } from './playbook.ts';
import type { PlaybookRun } from './playbook-run.ts';

/**
 * A run as it goes on in another version of its playbook. It goes on behind the furthest step that it has had, in the order of the new
 * version: nothing comes twice, and what was put in before that place is over for it. Evidence that is awaited stays awaited.
 * @param taken ids of the steps that this run has had, the one included whose evidence is awaited
 */
export function moveToVersion(
  run: PlaybookRun,
  from: Pick<Playbook, 'steps'>,
  to: Pick<Playbook, 'steps'>,
  taken: ReadonlySet<string>,
): PlaybookRun {
  const awaited = run.actedOn === null ? undefined : from.steps[run.at]?.id;
  const furthest = to.steps.findLastIndex(({ id }) => taken.has(id));
  const stillAwaited = awaited !== undefined && to.steps[furthest]?.id === awaited;
  if (stillAwaited) return { ...run, at: furthest };
  return { ...run, at: furthest + 1, freeOn: run.actedOn ?? run.freeOn, actedOn: null, waitUntil: null };
}
