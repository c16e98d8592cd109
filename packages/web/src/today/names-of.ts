import type { Language } from '@vivero/domain';
import type { TodayRow } from '../api/wire.ts';

/** The bank's own names that the sentences of a row may point at by term (`product.<id>`, `content.<id>`, `touch.<id>`); no catalogue knows them. */
export function namesOf(row: TodayRow): Readonly<Record<string, Readonly<Record<Language, string>>>> {
  return {
    ...(row.product && { [`product.${row.product.productId}`]: row.product.name }),
    ...(row.title && { [`touch.${row.decisionId}`]: row.title }),
    ...(row.content && { [`content.${row.content.contentId}`]: row.content.title }),
  };
}
