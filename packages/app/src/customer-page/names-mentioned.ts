import type { Catalogue, Language } from '@vivero/domain';

/** The bank's own names by term (`product.<id>`, `content.<id>`). */
export type OwnNames = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Names of those products and contents of the bank's shelf whose ids stand anywhere in what is about to be shown. */
export function namesMentioned(shown: unknown, { products, content }: Catalogue): OwnNames {
  const text = JSON.stringify(shown);
  const mentioned = (id: string): boolean => text.includes(id);
  return Object.fromEntries([
    ...products.filter((p) => mentioned(p.productId)).map((p) => [`product.${p.productId}`, p.name]),
    ...content.filter((c) => mentioned(c.contentId)).map((c) => [`content.${c.contentId}`, c.title]),
  ]);
}
