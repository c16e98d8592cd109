import { type ContentState, formatDay, type LibraryItem } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/**
 * Writes a piece as it now is, its wordings included. A wording that keeps its id keeps what is known of it.
 * @param before the version that it replaces; null = it is new
 * @returns false when another version stands there by now
 */
export async function writeContent(
  db: Db,
  item: LibraryItem,
  { before, at }: { readonly before: number | null; readonly at: string },
): Promise<boolean> {
  const values = [
    item.contentId,
    item.version,
    item.type,
    item.moment,
    item.serves,
    item.stages,
    item.segments,
    JSON.stringify(item.facts),
    item.endsOn === null ? null : formatDay(item.endsOn),
    formatDay(item.reviewOn),
    item.state,
    item.writtenBy,
    at,
  ];
  const { rowCount } =
    before === null
      ? await db.query(
          `insert into content_item (content_id, version, type, moment, serves, stages, segments, facts, ends_on, review_on, state,
                                     written_by, written_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
          values,
        )
      : await db.query(
          `update content_item as item
              set version = $2, type = $3, moment = $4, serves = $5, stages = $6, segments = $7, facts = $8, ends_on = $9,
                  review_on = $10, state = $11, written_by = $12, written_at = $13, decided_by = null, decided_at = null
            where item.content_id = $1 and item.version = $14`,
          [...values, before],
        );
  if (rowCount !== 1) return false;
  const { variants } = item;
  await db.query(`delete from content_variant as v where v.content_id = $1 and v.variant_id <> all ($2::text[])`, [
    item.contentId,
    variants.map(({ variantId }) => variantId),
  ]);
  await db.query(
    `insert into content_variant (variant_id, content_id, language, title, body, place)
     select v.variant_id, $1, v.language, v.title, v.body, v.place
       from unnest($2::text[], $3::text[], $4::text[], $5::text[]) with ordinality as v (variant_id, language, title, body, place)
     on conflict (variant_id) do update
        set language = excluded.language, title = excluded.title, body = excluded.body, place = excluded.place
      where content_variant.content_id = excluded.content_id`,
    [
      item.contentId,
      variants.map(({ variantId }) => variantId),
      variants.map(({ language }) => language),
      variants.map(({ title }) => title),
      variants.map(({ body }) => body),
    ],
  );
  return true;
}

/** Writes down a decision about a piece. @returns false when another version stands there by now */
export async function writeContentState(
  db: Db,
  decision: {
    readonly contentId: string;
    readonly version: number;
    readonly state: ContentState;
    readonly by: string;
    readonly at: string;
  },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update content_item as item
        set state = $3, version = item.version + 1, decided_by = $4, decided_at = $5
      where item.content_id = $1 and item.version = $2`,
    [decision.contentId, decision.version, decision.state, decision.by, decision.at],
  );
  return rowCount === 1;
}
