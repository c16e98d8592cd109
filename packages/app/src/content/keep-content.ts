import {
  type Actor,
  checkContent,
  type ContentVariant,
  factOf,
  fail,
  type LibraryItem,
  type NewId,
  ok,
  type Problem,
  type QuotedFact,
  type Result,
  REVIEW_DAYS,
} from '@vivero/domain';
import { appendAudit, inScope, library, readBank, type Stores, writeContent } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { productsOf } from './products-of.ts';

/** A piece as somebody wants it: new, or the next version of one that they saw as `version`. */
export interface ContentWish extends Pick<
  LibraryItem,
  'type' | 'moment' | 'serves' | 'stages' | 'segments' | 'endsOn'
> {
  readonly of: { readonly contentId: string; readonly version: number } | null;
  /** A wording that is to stay the same wording keeps its id; a new one has none. */
  readonly variants: readonly (Omit<ContentVariant, 'variantId'> & { readonly variantId: string | null })[];
  readonly facts: readonly Omit<QuotedFact, 'value'>[];
}

type Refused = Extract<Problem, { code: `content.${string}` }>;

/** Keeps a draft. What was approved and is changed is a draft again: nobody has seen the new words. The facts are taken as they are today. */
export async function keepContent(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  wish: ContentWish,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<Result<{ readonly contentId: string; readonly version: number }, Refused>> {
  return inScope(stores, [], async (db) => {
    const bank = await readBank(db);
    const products = await productsOf(db, bank.currency);
    const [before] = wish.of === null ? [] : await library(db, [wish.of.contentId]);
    if (wish.of !== null && before === undefined)
      return fail({ code: 'content.not_found', contentId: wish.of.contentId });
    if (wish.of !== null && before?.version !== wish.of.version) return fail({ code: 'content.changed' });
    const known = new Set(before?.variants.map(({ variantId }) => variantId));
    const { of: _, ...written } = wish;
    const item: LibraryItem = {
      ...written,
      contentId: before?.contentId ?? newId('cnt'),
      version: (before?.version ?? 0) + 1,
      variants: wish.variants.map((variant) => ({
        ...variant,
        variantId: variant.variantId !== null && known.has(variant.variantId) ? variant.variantId : newId('var'),
      })),
      facts: wish.facts.map((fact) => {
        const product = products.find(({ productId }) => productId === fact.productId);
        // Refused just below where the shelf states none.
        return { ...fact, value: (product === undefined ? null : factOf(product, fact.fact)) ?? Number.NaN };
      }),
      reviewOn: businessDay(bank, now) + REVIEW_DAYS[wish.type],
      state: 'draft',
      writtenBy: actor.id,
      decidedBy: null,
    };
    const fault = checkContent(item, products);
    if (fault !== null) return fail(fault);
    if (!(await writeContent(db, item, { before: before?.version ?? null, at: now })))
      return fail({ code: 'content.changed' });
    await appendAudit(db, {
      at: now,
      actor: actor.id,
      action: 'content.kept',
      subject: item.contentId,
      details: { version: item.version },
    });
    return ok({ contentId: item.contentId, version: item.version });
  });
}
