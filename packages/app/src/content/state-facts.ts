import { type Actor, fail, ok, type Problem, type Product, type Result, type RiskLevel } from '@vivero/domain';
import { appendAudit, inScope, readBank, stateProduct, type Stores } from '@vivero/storage';
import { productsOf } from './products-of.ts';

/** What can be stated of a product: absent = as it is, null = none. */
export interface StatedFacts {
  readonly rate?: number | null;
  readonly minimumMinor?: number;
  readonly tenorDays?: number | null;
  readonly riskLevel?: RiskLevel;
}

/** States facts of a product. Every piece that quotes an older one is stale from the next look on; the plan of the day goes by the new ones. */
export async function stateFacts(
  stores: Pick<Stores, 'app'>,
  actor: Actor,
  { productId, facts }: { readonly productId: string; readonly facts: StatedFacts },
  now: string,
): Promise<Result<Product, Extract<Problem, { code: 'product.not_found' }>>> {
  return inScope(stores, [], async (db) => {
    const { currency } = await readBank(db);
    const before = (await productsOf(db, currency)).find((product) => product.productId === productId);
    if (before === undefined) return fail({ code: 'product.not_found', productId });
    const product: Product = { ...before, ...facts };
    await stateProduct(db, product, { at: now, by: actor.id });
    const details = { ...facts };
    await appendAudit(db, { at: now, actor: actor.id, action: 'product.stated', subject: productId, details });
    return ok(product);
  });
}
