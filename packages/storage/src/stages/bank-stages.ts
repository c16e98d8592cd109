import type { StageCohort, StageDuration, StageMovement } from '@vivero/domain';
import { arrayText } from '../db/array-text.ts';
import type { Db } from '../db/db.ts';

// The whole bank's cohorts, stays and flows, as each refresh counts them.

export async function clearBankStages(db: Db): Promise<void> {
  await db.query('delete from bank_stage_wait');
  await db.query('delete from bank_stage_flow');
}

/** @param rows each combination once */
export async function writeBankCohorts(db: Db, rows: readonly StageCohort[]): Promise<void> {
  await db.query(
    `insert into bank_stage_wait (kind, stage, implied, mature, ended, days, people)
     select 'cohort', c.* from unnest($1::text[], $2::bool[], $3::bool[], $4::bool[], $5::int[], $6::int[]) as c`,
    [
      rows.map((c) => c.stage),
      rows.map((c) => c.implied),
      rows.map((c) => c.mature),
      rows.map((c) => c.moved),
      rows.map((c) => c.days),
      rows.map((c) => c.people),
    ].map(arrayText),
  );
}

/** @param rows each combination once */
export async function writeBankDurations(db: Db, rows: readonly StageDuration[]): Promise<void> {
  await db.query(
    `insert into bank_stage_wait (kind, stage, implied, mature, ended, days, people)
     select 'stay', d.stage, false, false, d.ended, d.days, d.people
       from unnest($1::text[], $2::bool[], $3::int[], $4::int[]) as d(stage, ended, days, people)`,
    [rows.map((d) => d.stage), rows.map((d) => d.ended), rows.map((d) => d.days), rows.map((d) => d.people)].map(
      arrayText,
    ),
  );
}

/** @param rows each stage once */
export async function writeBankFlows(db: Db, rows: readonly StageMovement[]): Promise<void> {
  await db.query(
    `insert into bank_stage_flow (stage, at_start, at_end, came_new, came_up, came_down, left_up, left_down, person_days)
     select f.* from unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[], $8::int[], $9::bigint[]) as f`,
    [
      rows.map((f) => f.stage),
      rows.map((f) => f.start),
      rows.map((f) => f.end),
      rows.map((f) => f.new),
      rows.map((f) => f.inUp),
      rows.map((f) => f.inDown),
      rows.map((f) => f.outUp),
      rows.map((f) => f.outDown),
      rows.map((f) => f.personDays),
    ].map(arrayText),
  );
}

export async function bankCohorts(wide: Db): Promise<StageCohort[]> {
  const { rows } = await wide.query<StageCohort>(
    `select w.stage, w.implied, w.mature, w.ended as moved, w.days, w.people
       from bank_stage_wait as w
      where w.kind = 'cohort'
      order by w.stage, w.implied, w.mature, w.ended, w.days`,
  );
  return rows;
}

export async function bankDurations(wide: Db): Promise<StageDuration[]> {
  const { rows } = await wide.query<StageDuration>(
    `select w.stage, w.ended, w.days, w.people from bank_stage_wait as w where w.kind = 'stay' order by w.stage, w.ended, w.days`,
  );
  return rows;
}

export async function bankFlows(wide: Db): Promise<StageMovement[]> {
  const { rows } = await wide.query<StageMovement>(
    `select f.stage, f.at_start as "start", f.at_end as "end", f.came_new as new, f.came_up as "inUp", f.came_down as "inDown",
            f.left_up as "outUp", f.left_down as "outDown", f.person_days as "personDays"
       from bank_stage_flow as f
      order by f.stage`,
  );
  return rows;
}
