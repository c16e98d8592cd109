import { type Day, formatDay, type ProductCategory } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** What a model foretells of one customer. */
export interface PurchaseChance {
  readonly category: ProductCategory;
  readonly modelId: string;
  /** Of a purchase within the days that the model foretells; within 0..1, never either. */
  readonly chance: number;
  /** Its odds as a multiple of those of all customers together. */
  readonly times: number;
  /** Names of the figures that raise it most. */
  readonly because: readonly string[];
}

/** Takes away what was foretold of some customers, or by all models but some; as far as the scope reaches. */
export async function dropPurchaseChances(
  db: Db,
  which: { readonly ofMembers: ArrayLike<number> } | { readonly exceptModels: readonly string[] },
): Promise<void> {
  if ('exceptModels' in which)
    await db.query('delete from purchase_chance where purchase_chance.model_id <> all ($1::text[])', [
      which.exceptModels,
    ]);
  else
    await db.query(
      `delete from purchase_chance
        using customer
        where customer.member = any ($1::int[]) and customer.customer_id = purchase_chance.customer_id`,
      [Array.from(which.ofMembers)],
    );
}

/**
 * Writes what a model foretells of customers, by their numbers. Who refused profiling, by flag or by word, is left out, and so is who
 * is outside the scope.
 * @returns how many were written
 */
export async function writePurchaseChances(
  db: Db,
  { category, modelId, asOf }: { readonly category: ProductCategory; readonly modelId: string; readonly asOf: Day },
  rows: readonly (Pick<PurchaseChance, 'chance' | 'times' | 'because'> & { readonly member: number })[],
): Promise<number> {
  const { rowCount } = await db.query(
    `insert into purchase_chance (customer_id, rm, category, model_id, as_of_on, chance, times, because)
     select customer.customer_id, customer.rm, $1, $2, $3::date, c.chance, c.times, string_to_array(c.because, ',')
       from unnest($4::int[], $5::float8[], $6::float8[], $7::text[]) as c(member, chance, times, because)
       join customer on customer.member = c.member
      where not customer.no_profiling
        and not exists (
          select from consent
           where consent.customer_id = customer.customer_id and consent.purpose = 'profiling' and consent.state <> 'granted'
             and not exists (
               select from consent as later
                where later.customer_id = consent.customer_id and later.purpose = 'profiling' and later.stated_on > consent.stated_on))`,
    [
      category,
      modelId,
      formatDay(asOf),
      rows.map((row) => row.member),
      rows.map((row) => row.chance),
      rows.map((row) => row.times),
      rows.map((row) => row.because.join(',')),
    ],
  );
  return rowCount ?? 0;
}

/** What is foretold of the customers of these books, or of some of them, as long as it was found out between two days. */
export async function chancesOfBooks(
  db: Db,
  rms: readonly number[],
  between: { readonly from: Day; readonly to: Day },
  only: readonly string[] | null = null,
): Promise<(PurchaseChance & { readonly customerId: string })[]> {
  const { rows } = await db.query<PurchaseChance & { customerId: string }>(
    `select purchase_chance.customer_id as "customerId", purchase_chance.category, purchase_chance.model_id as "modelId",
            purchase_chance.chance, purchase_chance.times, purchase_chance.because
       from purchase_chance
      where purchase_chance.rm = any ($1::int[]) and purchase_chance.as_of_on between $2::date and $3::date
        and ($4::text[] is null or purchase_chance.customer_id = any ($4::text[]))
      order by purchase_chance.customer_id, purchase_chance.category`,
    [rms, formatDay(between.from), formatDay(between.to), only],
  );
  return rows;
}
