import { formatDay, type Day, type ModelId } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** One attempt to learn something. */
export interface ModelRow {
  readonly modelId: ModelId;
  /** What it foretells, `<kind of model>:<of what>`. */
  readonly subject: string;
  readonly asOf: Day;
  /** ISO instant with Z. */
  readonly trainedAt: string;
  /** What the model is made of; null when nothing could be learned. */
  readonly body: object | null;
  /** What a person who answers for it must know. */
  readonly card: object;
}

export async function writeModels(db: Db, models: readonly ModelRow[]): Promise<void> {
  await db.query(
    `insert into model (model_id, subject, as_of, trained_at, body, card)
     select m.model_id, m.subject, m.as_of, m.trained_at, m.body, m.card
       from unnest($1::text[], $2::text[], $3::date[], $4::timestamptz[], $5::jsonb[], $6::jsonb[])
            as m(model_id, subject, as_of, trained_at, body, card)`,
    [
      models.map((m) => m.modelId),
      models.map((m) => m.subject),
      models.map((m) => formatDay(m.asOf)),
      models.map((m) => m.trainedAt),
      models.map((m) => (m.body === null ? null : JSON.stringify(m.body))),
      models.map((m) => JSON.stringify(m.card)),
    ],
  );
}

/** The latest attempt at every subject of a kind (`need`, `buys`), refused ones too, by subject. */
export async function latestModels(db: Db, kind: string): Promise<ModelRow[]> {
  const { rows } = await db.query<ModelRow>(
    `select distinct on (model.subject) model.model_id as "modelId", model.subject, model.as_of - date '1970-01-01' as "asOf",
            to_char(model.trained_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "trainedAt", model.body, model.card
       from model
      where starts_with(model.subject, $1 || ':')
      order by model.subject, model.trained_at desc, model.model_id desc`,
    [kind],
  );
  return rows;
}

/** The cards of the latest attempts at every subject of some kinds, refused ones too, by subject: without the bodies, which may be large. */
export async function latestCards(db: Db, kinds: readonly string[]): Promise<Omit<ModelRow, 'body'>[]> {
  const { rows } = await db.query<Omit<ModelRow, 'body'>>(
    `select distinct on (model.subject) model.model_id as "modelId", model.subject, model.as_of - date '1970-01-01' as "asOf",
            to_char(model.trained_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "trainedAt", model.card
       from model
      where split_part(model.subject, ':', 1) = any ($1::text[])
      order by model.subject, model.trained_at desc, model.model_id desc`,
    [kinds],
  );
  return rows;
}
