import { type Actor, fail, ok, type Problem, type Result } from '@vivero/domain';
import { readLabRun, type Stores } from '@vivero/storage';
import { mayUseModels } from '../models/may-use-models.ts';
import { type LabResults, labResultsSchema } from './lab-results.ts';

/** The last run of the lab that was kept, for whoever may see models; null = none was. */
export async function labPage(
  { dataFolder }: Pick<Stores, 'dataFolder'>,
  actor: Actor,
): Promise<Result<{ readonly keptOn: string; readonly results: LabResults } | null, LabPageProblem>> {
  const allowed = mayUseModels(actor);
  if (!allowed.ok) return allowed;
  const kept = await readLabRun(dataFolder);
  if (kept === null) return ok(null);
  const results = labResultsSchema.safeParse(parsed(kept.text));
  if (!results.success) return fail({ code: 'lab.results_unreadable' });
  return ok({ keptOn: kept.keptAt.slice(0, '2026-11-28'.length), results: results.data });
}
type LabPageProblem = Extract<Problem, { code: 'access.refused' | 'lab.results_unreadable' }>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
