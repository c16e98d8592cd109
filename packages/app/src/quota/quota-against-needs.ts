import {
  type Actor,
  fail,
  ok,
  type Phrase,
  type Problem,
  type QuotaSplit,
  quotaSplit,
  type Result,
} from '@vivero/domain';
import { inScope, quotaPeople, readBank, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { productsOf } from '../content/products-of.ts';
import { type Named, namesOf } from '../traffic/names-of.ts';

/** Somebody of a quota's people, and why. */
export interface QuotaCustomer extends Named {
  readonly reason: Phrase | null;
}

/** A quota held against real needs: the numbers of everybody in scope, and who the first of them are. */
export interface QuotaView extends Omit<QuotaSplit, 'haveNeed' | 'worthAsking'> {
  readonly productId: string;
  readonly have: number;
  readonly ask: number;
  readonly haveNeed: readonly QuotaCustomer[];
  readonly worthAsking: readonly QuotaCustomer[];
}

/** How many are named; the rest are a number. */
const NAMED = 50;

/** Of so many that are to be sold: who has the need, who is worth a question, and how many could only be pushed. A lead sees the same as the RM. */
export async function quotaAgainstNeeds(
  stores: Stores,
  actor: Actor,
  { productId, quota }: { readonly productId: string; readonly quota: number },
  now: string,
): Promise<Result<QuotaView, Extract<Problem, { code: 'quota.product_unknown' }>>> {
  return inScope(stores, actor.rms, async (db) => {
    const bank = await readBank(db);
    const today = businessDay(bank, now);
    const products = await productsOf(db, bank.currency);
    const product = products.find((each) => each.productId === productId);
    if (product === undefined) return fail({ code: 'quota.product_unknown' });
    const people = await quotaPeople(db, product.serves, product.category, today);
    const { haveNeed, worthAsking, ...split } = quotaSplit(quota, product, people, today);
    const reasons = new Map(people.map(({ customerId, reason }) => [customerId, reason]));
    const shown = [haveNeed, worthAsking].map((ids) => ids.slice(0, NAMED));
    const named = await namesOf(db, stores, actor, shown.flat());
    const [have = [], ask = []] = shown.map((ids) =>
      ids.map((id) => ({ ...named(id), reason: reasons.get(id) ?? null })),
    );
    const numbers = { have: haveNeed.length, ask: worthAsking.length };
    return ok({ ...split, ...numbers, productId, haveNeed: have, worthAsking: ask });
  });
}
