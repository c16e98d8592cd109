import { type Actor, type ContentPlanLine, fail, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import { appendAudit, inScope, type Stores, writePlanLine } from '@vivero/storage';

/** A line as somebody wants it: new, or the next version of one that they saw as `version`. */
export interface LineWish extends Omit<ContentPlanLine, 'lineId' | 'version'> {
  readonly of: { readonly lineId: string; readonly version: number } | null;
}

/** Keeps a line of the content calendar: planned, moved to another day, given its piece, done or dropped. */
export async function keepLine(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  { of, ...wish }: LineWish,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<
  Result<{ readonly lineId: string; readonly version: number }, Extract<Problem, { code: 'content.line_not_found' }>>
> {
  const line: ContentPlanLine = {
    ...wish,
    lineId: of?.lineId ?? newId('cpl'),
    version: (of?.version ?? 0) + 1,
  };
  return inScope(stores, [], async (db) => {
    if (!(await writePlanLine(db, line, { before: of?.version ?? null, at: now, by: actor.id })))
      return fail({ code: 'content.line_not_found', lineId: line.lineId });
    const details = { version: line.version, state: line.state };
    await appendAudit(db, { at: now, actor: actor.id, action: 'content.planned', subject: line.lineId, details });
    return ok({ lineId: line.lineId, version: line.version });
  });
}
