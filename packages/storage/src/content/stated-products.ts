import type { Product } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** What the bank itself states of products; those that it says nothing of are not among them. */
export async function statedProducts(db: Db): Promise<(Product & { readonly version: number })[]> {
  const { rows } = await db.query<Product & { version: number }>(
    `select product.product_id as "productId", product.name, product.category, product.role, product.risk_level as "riskLevel",
            product.serves, product.margin_rate as "marginRate", product.margin_fixed_minor::float8 as "marginFixedMinor",
            product.currency, product.minimum_minor::float8 as "minimumMinor", product.tenor_days as "tenorDays", product.rate,
            product.version
       from product
      order by product.product_id`,
  );
  return rows;
}

/** States a product, or states it anew. */
export async function stateProduct(
  db: Db,
  product: Product,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  await db.query(
    `insert into product (product_id, name, category, role, risk_level, serves, margin_rate, margin_fixed_minor, currency, minimum_minor,
                          tenor_days, rate, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (product_id) do update
        set name = excluded.name, category = excluded.category, role = excluded.role, risk_level = excluded.risk_level,
            serves = excluded.serves, margin_rate = excluded.margin_rate, margin_fixed_minor = excluded.margin_fixed_minor,
            currency = excluded.currency, minimum_minor = excluded.minimum_minor, tenor_days = excluded.tenor_days,
            rate = excluded.rate, changed_at = excluded.changed_at, changed_by = excluded.changed_by, version = product.version + 1`,
    [
      product.productId,
      JSON.stringify(product.name),
      product.category,
      product.role,
      product.riskLevel,
      product.serves,
      product.marginRate,
      product.marginFixedMinor,
      product.currency,
      product.minimumMinor,
      product.tenorDays,
      product.rate,
      at,
      by,
    ],
  );
}
