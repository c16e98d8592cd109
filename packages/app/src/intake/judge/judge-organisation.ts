import type { IntakeRecord } from '@vivero/domain';
import type { Changes } from './changes.ts';
import type { IntakeContext } from './intake-context.ts';
import { type Judgement, refused, taken } from './judgement.ts';

/** Branches are opened when they are new. One that is known keeps its name, whatever the file calls it, and the report says so. */
export function judgeBranch(
  { memory, newId, own, source }: IntakeContext,
  changes: Changes,
  record: Extract<IntakeRecord, { readonly kind: 'branch' }>,
): Judgement {
  if (own !== null) return refused('policy_never', null, record.name);
  const sourceKey = `${source.source}:${record.key}`;
  const known = memory.branches.get(sourceKey);
  if (known) return taken('same', null, known.name === record.name ? [] : ['branchName']);
  const branchId = newId('brn');
  memory.put(memory.branches, sourceKey, { branchId, name: record.name });
  changes.branches.push({ branchId, sourceKey, name: record.name });
  return taken('new', null);
}

/** A book gets the next free number; where the RM sits now is the bank's affair once the book is open. */
export function judgeRm(
  { memory, newId, own, source }: IntakeContext,
  changes: Changes,
  record: Extract<IntakeRecord, { readonly kind: 'rm' }>,
): Judgement {
  if (own !== null) return refused('policy_never', null, record.name);
  const sourceKey = `${source.source}:${record.key}`;
  const branchId = memory.branches.get(`${source.source}:${record.branchKey}`)?.branchId;
  if (branchId === undefined) return refused('reference_missing', 'branchKey', record.branchKey);
  const known = memory.rms.get(sourceKey);
  if (known) return taken('same', null, known.name === record.name ? [] : ['rmName']);
  const teamKey = `${branchId} ${record.team}`;
  const teamId = memory.teams.get(teamKey) ?? newId('team');
  if (!memory.teams.has(teamKey)) {
    memory.put(memory.teams, teamKey, teamId);
    changes.teams.push({ teamId, branchId, name: record.team });
  }
  const rm = memory.takeRmNumber();
  memory.put(memory.rms, sourceKey, { rm, name: record.name });
  changes.rms.push({ rm, sourceKey, name: record.name, teamId });
  return taken('new', null);
}
