import { holdoutArm } from '@vivero/decision';
import { type AnchorDate, cycleToEnter, type Day, type Playbook } from '@vivero/domain';
import { anchorsOf, type Candidate, type Db, insertRuns } from '@vivero/storage';
import type { LiveVersion } from './live-versions.ts';

/** The date that steps of a playbook are due before; null when none is. */
export function anchorOf({ steps }: Pick<Playbook, 'steps'>): AnchorDate | null {
  for (const { due } of steps) if ('before' in due) return due.before;
  return null;
}

/**
 * Takes customers into a playbook, those who may be now. A share of them is left alone, the same people whoever asks and whenever: it is
 * drawn from the customer and the playbook.
 * @param db in a scope that has them
 * @returns how many were taken in, those left alone included
 */
export async function enrol(
  db: Db,
  { playbook, playbookId, playbookNo, versionNo }: LiveVersion,
  from: readonly Candidate[],
  { today, by }: { readonly today: Day; readonly by: string },
): Promise<number> {
  const entering = from.flatMap(({ customerId, rm, cycle: last, endedOn }) => {
    const cycle = cycleToEnter(playbook, last === null ? undefined : { cycle: last, endedOn }, today);
    return cycle === null ? [] : [{ customerId, rm, cycle }];
  });
  if (entering.length === 0) return 0;
  const anchor = anchorOf(playbook);
  const ids = entering.map(({ customerId }) => customerId);
  const anchors = anchor === null ? new Map<string, Day>() : await anchorsOf(db, anchor, ids, today);
  const runs = entering.map(({ customerId, rm, cycle }) => ({
    customerId,
    rm,
    cycle,
    anchorOn: anchors.get(customerId) ?? null,
    heldOut: holdoutArm(customerId, playbookId, playbook.heldOutShare),
  }));
  return insertRuns(db, runs, { playbookNo, versionNo, on: today, by });
}
