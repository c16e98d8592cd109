import { formatDay, type Day, type StageOrNone, type StageRow } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Where one customer stands: what a refresh found and lists show. */
export interface CustomerStage {
  readonly customerId: string;
  readonly rm: number;
  readonly current: StageOrNone;
  readonly byEvidence: StageOrNone;
  readonly highest: StageOrNone;
  readonly since: Day | null;
  readonly nextDecayOn: Day | null;
  /** The stage that it falls to on that day, where the day is near; null = it is not, or a person has set the stage. */
  readonly decaysTo: StageOrNone | null;
  readonly cooling: boolean;
  readonly interestScore: number;
  readonly watchMonth: number | null;
  readonly detour: string | null;
  readonly evidenceIds: readonly string[];
  readonly balanceMinor: number | null;
  /** The last day with a contact, either way; null = none on record. */
  readonly lastTouch: Day | null;
}

const day = (value: Day | null): string | null => (value === null ? null : formatDay(value));

/** Empties what a refresh writes anew; in the refresh's own transaction, so that readers never see it empty. */
export async function clearStages(db: Db): Promise<void> {
  await db.query('delete from customer_stage');
  await db.query('delete from stage_history');
  await db.query('delete from stage_stay');
}

/** The same for single customers whose folds are written anew. */
export async function clearStagesOf(db: Db, customerIds: readonly string[]): Promise<void> {
  await db.query('delete from customer_stage where customer_stage.customer_id = any ($1::text[])', [customerIds]);
  await db.query('delete from stage_history where stage_history.customer_id = any ($1::text[])', [customerIds]);
  await db.query('delete from stage_stay where stage_stay.customer_id = any ($1::text[])', [customerIds]);
}

export async function writeStages(db: Db, asOf: Day, stages: readonly CustomerStage[]): Promise<void> {
  await db.query(
    `insert into customer_stage (customer_id, rm, current, by_evidence, highest, since_on, next_decay_on, cooling, interest_score, watch_month,
                                 detour, evidence_ids, balance_minor, last_touch_on, decays_to, as_of_on)
     select s.customer_id, s.rm, s.current, s.by_evidence, s.highest, s.since_on, s.next_decay_on, s.cooling, s.interest_score, s.watch_month,
            s.detour, array(select jsonb_array_elements_text(s.evidence_ids)), s.balance_minor, s.last_touch_on, s.decays_to, $1::date
       from unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[], $9::bool[], $10::float8[], $11::int[],
                   $12::text[], $13::jsonb[], $14::bigint[], $15::date[], $16::text[])
            as s(customer_id, rm, current, by_evidence, highest, since_on, next_decay_on, cooling, interest_score, watch_month, detour,
                 evidence_ids, balance_minor, last_touch_on, decays_to)`,
    [
      formatDay(asOf),
      stages.map((s) => s.customerId),
      stages.map((s) => s.rm),
      stages.map((s) => s.current),
      stages.map((s) => s.byEvidence),
      stages.map((s) => s.highest),
      stages.map((s) => day(s.since)),
      stages.map((s) => day(s.nextDecayOn)),
      stages.map((s) => s.cooling),
      stages.map((s) => s.interestScore),
      stages.map((s) => s.watchMonth),
      stages.map((s) => s.detour),
      stages.map((s) => JSON.stringify(s.evidenceIds)),
      stages.map((s) => s.balanceMinor),
      stages.map((s) => day(s.lastTouch)),
      stages.map((s) => s.decaysTo),
    ],
  );
}

export type HistoryRow = StageRow & { readonly customerId: string; readonly rm: number; readonly step: number };

export async function writeHistory(db: Db, rows: readonly HistoryRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into stage_history (customer_id, rm, step, from_stage, to_stage, effective_on, recorded_at, evidence_ids, rule_version, cause, implied)
     select h.customer_id, h.rm, h.step, h.from_stage, h.to_stage, h.effective_on, h.recorded_at,
            array(select jsonb_array_elements_text(h.evidence_ids)), h.rule_version, h.cause, h.implied
       from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::text[], $6::date[], $7::timestamptz[], $8::jsonb[], $9::text[], $10::text[],
                   $11::bool[])
            as h(customer_id, rm, step, from_stage, to_stage, effective_on, recorded_at, evidence_ids, rule_version, cause, implied)`,
    [
      rows.map((h) => h.customerId),
      rows.map((h) => h.rm),
      rows.map((h) => h.step),
      rows.map((h) => h.from),
      rows.map((h) => h.to),
      rows.map((h) => formatDay(h.effectiveOn)),
      rows.map((h) => h.recordedAt),
      rows.map((h) => JSON.stringify(h.evidenceIds)),
      rows.map((h) => h.ruleVersion),
      rows.map((h) => h.cause),
      rows.map((h) => h.implied),
    ],
  );
}

/** Customers per stage in the caller's scope; detours are counted apart, since they are not operable. */
export async function stageCounts(db: Db): Promise<{ stage: StageOrNone; customers: number; detoured: number }[]> {
  const { rows } = await db.query<{ stage: StageOrNone; customers: number; detoured: number }>(
    `select customer_stage.current as stage,
            count(*) filter (where customer_stage.detour is null)::int as customers,
            count(*) filter (where customer_stage.detour is not null)::int as detoured
       from customer_stage
      group by customer_stage.current
      order by customer_stage.current`,
  );
  return rows;
}

/** The path of one customer, first step first. */
export async function stageHistory(db: Db, customerId: string): Promise<HistoryRow[]> {
  const { rows } = await db.query<HistoryRow>(
    `select stage_history.customer_id as "customerId", stage_history.rm, stage_history.step, stage_history.from_stage as "from", stage_history.to_stage as "to",
            stage_history.effective_on - date '1970-01-01' as "effectiveOn", stage_history.recorded_at as "recordedAt",
            stage_history.evidence_ids as "evidenceIds", stage_history.rule_version as "ruleVersion", stage_history.cause, stage_history.implied
       from stage_history
      where stage_history.customer_id = $1
      order by stage_history.step`,
    [customerId],
  );
  return rows;
}
