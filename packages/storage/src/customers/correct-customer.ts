import type { Db } from '../db/db.ts';
import type { CustomerRow } from '../intake/write-customers.ts';

/**
 * Writes what a person corrected, over a row that the transaction has locked. No import brought it, so no rollback takes it back: the
 * version that moves on tells a rollback to leave the row alone.
 * @returns false when the row is not at `version` any more, or not in scope
 */
export async function correctCustomer(db: Db, row: CustomerRow, version: number, at: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update customer
        set identity = $3, sex = $4, birth_year = $5, place = $6, segment = $7, risk_tolerance = $8, risk_assessed_on = $9::date,
            completeness = $10, reachable = $11::text[], phone_digest = $12::uuid, email_digest = $13::uuid,
            national_id_digest = $14::uuid, name_birth_digest = $15::uuid, name_digest = $16::uuid, changed_at = $17,
            version = customer.version + 1
      where customer.customer_id = $1 and customer.version = $2`,
    [
      row.customerId,
      version,
      row.identity,
      row.sex,
      row.birthYear,
      row.place,
      row.segment,
      row.riskTolerance,
      row.riskAssessedOn,
      row.completeness,
      row.reachable,
      row.digests.phone ?? null,
      row.digests.email ?? null,
      row.digests.nationalId ?? null,
      row.digests.nameBirth ?? null,
      row.digests.name ?? null,
      at,
    ],
  );
  return rowCount === 1;
}
