import { type ContentPlanLine, formatDay, parseDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** The lines of the content calendar from a day up to another, both included, in order of days. */
export async function contentPlan(db: Db, from: number, until: number): Promise<ContentPlanLine[]> {
  const { rows } = await db.query<Omit<ContentPlanLine, 'plannedOn'> & { plannedOn: string }>(
    `select line.line_id as "lineId", line.planned_on::text as "plannedOn", line.content_id as "contentId", line.type, line.moment,
            line.stage, line.segment, line.need, line.medium, line.frequency, line.aim, line.note, line.state, line.version
       from content_plan_line as line
      where line.planned_on between $1 and $2
      order by line.planned_on, line.line_id`,
    [formatDay(from), formatDay(until)],
  );
  return rows.map((row) => ({ ...row, plannedOn: parseDay(row.plannedOn) ?? 0 }));
}

/**
 * Writes a new line, or a line as it now is.
 * @param before the version that it replaces; null = it is new
 * @returns false when there is no such version
 */
export async function writePlanLine(
  db: Db,
  line: ContentPlanLine,
  { before, at, by }: { readonly before: number | null; readonly at: string; readonly by: string },
): Promise<boolean> {
  const values = [
    line.lineId,
    formatDay(line.plannedOn),
    line.contentId,
    line.type,
    line.moment,
    line.stage,
    line.segment,
    line.need,
    line.medium,
    line.frequency,
    line.aim,
    line.note,
    line.state,
    line.version,
    at,
    by,
  ];
  const { rowCount } =
    before === null
      ? await db.query(
          `insert into content_plan_line (line_id, planned_on, content_id, type, moment, stage, segment, need, medium, frequency, aim, note,
                                          state, version, changed_at, changed_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
          values,
        )
      : await db.query(
          `update content_plan_line as line
              set planned_on = $2, content_id = $3, type = $4, moment = $5, stage = $6, segment = $7, need = $8, medium = $9,
                  frequency = $10, aim = $11, note = $12, state = $13, version = $14, changed_at = $15, changed_by = $16
            where line.line_id = $1 and line.version = $17`,
          [...values, before],
        );
  return rowCount === 1;
}

/** The day's note of what a calendar knows: which pieces have a line from a day on. */
export async function plannedContent(db: Db, from: number): Promise<Set<string>> {
  const { rows } = await db.query<{ contentId: string }>(
    `select distinct line.content_id as "contentId"
       from content_plan_line as line
      where line.content_id is not null and line.state = 'planned' and line.planned_on >= $1`,
    [formatDay(from)],
  );
  return new Set(rows.map(({ contentId }) => contentId));
}
