import { type ContentVariant, type LibraryItem, parseDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

interface Row extends Omit<LibraryItem, 'endsOn' | 'reviewOn' | 'variants'> {
  readonly endsOn: string | null;
  readonly reviewOn: string;
  readonly variants: readonly ContentVariant[];
}

/** The bank's own content with its wordings, newest first. @param only these pieces; null = all */
export async function library(db: Db, only: readonly string[] | null = null): Promise<LibraryItem[]> {
  const { rows } = await db.query<Row>(
    `select item.content_id as "contentId", item.version, item.type, item.moment, item.serves, item.stages, item.segments, item.facts,
            item.ends_on::text as "endsOn", item.review_on::text as "reviewOn", item.state, item.written_by as "writtenBy",
            item.decided_by as "decidedBy",
            coalesce((select jsonb_agg(jsonb_build_object('variantId', variant.variant_id, 'language', variant.language,
                                                          'title', variant.title, 'body', variant.body) order by variant.place)
                        from content_variant as variant
                       where variant.content_id = item.content_id), '[]') as variants
       from content_item as item
      where $1::text[] is null or item.content_id = any ($1)
      order by item.content_id desc`,
    [only],
  );
  return rows.map((row) => ({
    ...row,
    endsOn: row.endsOn === null ? null : (parseDay(row.endsOn) ?? null),
    reviewOn: parseDay(row.reviewOn) ?? 0,
  }));
}
