import { fail, ok, type Problem, type Result } from '@vivero/domain';
import type { Db } from '../db/db.ts';

export interface SavedSegment {
  readonly segmentId: string;
  /** Who keeps it; null = the bank. */
  readonly owner: string | null;
  readonly name: string;
  /** As it was saved; whoever reads it checks that it still means something. */
  readonly definition: unknown;
  readonly shared: boolean;
  /** 1 when it is new, one more with every change. */
  readonly version: number;
  /** ISO instant with Z. */
  readonly changedAt: string;
}

/** Nobody else saves or removes a segment until this transaction ends: only so can a circle of references be seen. */
export async function lockSegments(db: Db): Promise<void> {
  await db.query('lock table segment in share row exclusive mode');
}

/** Every segment of everybody, by name; who may see which is for the caller to say. */
export async function savedSegments(db: Db): Promise<SavedSegment[]> {
  const { rows } = await db.query<SavedSegment>(
    `select segment.segment_id as "segmentId", segment.owner, segment.name, segment.definition, segment.shared, segment.version,
            to_char(segment.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"
       from segment
      order by segment.name, segment.segment_id`,
  );
  return rows;
}

/** Writes a new segment, or the next version of one. */
export async function writeSegment(
  db: Db,
  segment: SavedSegment,
): Promise<Result<null, Extract<Problem, { code: 'segment.name_taken' }>>> {
  const { segmentId, owner, name, definition, shared, version, changedAt } = segment;
  const { rows } = await db.query<{ taken: boolean }>(
    `select exists (
       select from segment
        where segment.owner is not distinct from $1 and segment.name = $2 and segment.segment_id <> $3) as taken`,
    [owner, name, segmentId],
  );
  if (rows[0]?.taken === true) return fail({ code: 'segment.name_taken', name });
  await db.query(
    `insert into segment (segment_id, owner, name, definition, shared, version, changed_at)
     values ($1, $2, $3, $4::jsonb, $5, $6, $7)
     on conflict (segment_id) do update
       set name = excluded.name, definition = excluded.definition, shared = excluded.shared, version = excluded.version,
           changed_at = excluded.changed_at`,
    [segmentId, owner, name, JSON.stringify(definition), shared, version, changedAt],
  );
  return ok(null);
}

/** Writes down what a definition refers to, in place of what it did. */
export async function writeSegmentReferences(db: Db, segmentId: string, refersTo: readonly string[]): Promise<void> {
  await db.query(
    `with gone as (
       delete from segment_reference where segment_reference.segment_id = $1 and segment_reference.refers_to <> all ($2::text[]))
     insert into segment_reference (segment_id, refers_to)
     select $1, refers.refers_to from unnest($2::text[]) as refers(refers_to)
     on conflict do nothing`,
    [segmentId, refersTo],
  );
}

/** The segments that refer to this one, by name. */
export async function segmentUsers(
  db: Db,
  segmentId: string,
): Promise<{ readonly segmentId: string; readonly owner: string | null; readonly name: string }[]> {
  const { rows } = await db.query<{ segmentId: string; owner: string | null; name: string }>(
    `select segment.segment_id as "segmentId", segment.owner, segment.name
       from segment_reference
       join segment on segment.segment_id = segment_reference.segment_id
      where segment_reference.refers_to = $1
      order by segment.name, segment.segment_id`,
    [segmentId],
  );
  return rows;
}

/** @throws while another segment refers to it */
export async function deleteSegment(db: Db, segmentId: string): Promise<void> {
  await db.query('delete from segment where segment.segment_id = $1', [segmentId]);
}
