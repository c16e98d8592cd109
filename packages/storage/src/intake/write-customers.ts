import type { MatchKind } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** The columns of a customer that an import writes. */
export interface CustomerRow {
  readonly customerId: string;
  readonly rm: number;
  readonly identity: Buffer;
  readonly sex: string | null;
  readonly birthYear: number | null;
  readonly place: string | null;
  readonly segment: string | null;
  readonly relation: string;
  readonly basis: string;
  readonly riskTolerance: number | null;
  readonly riskAssessedOn: string | null;
  readonly customerSinceOn: string | null;
  /** 0..1 */
  readonly completeness: number;
  readonly reachable: readonly string[];
  /** By kind, as `matchDigest` gives them; those of its keys are rows of their own. */
  readonly digests: Readonly<Partial<Record<MatchKind, string>>>;
}

export interface BatchStamp {
  readonly batchId: string;
  readonly source: string;
  readonly at: string;
  /** YYYY-MM-DD on which the source vouches for its rows */
  readonly asOfOn: string;
}

const ROWS = `unnest($1::text[], $2::int[], $3::bytea[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[],
              $10::int[], $11::date[], $12::date[], $13::real[], $14::text[], $15::uuid[], $16::uuid[], $17::uuid[], $18::uuid[],
              $19::uuid[])
            as n (customer_id, rm, identity, sex, birth_year, place, segment, relation, lawful_basis,
                  risk_tolerance, risk_assessed_on, customer_since_on, completeness, reachable, phone_digest, email_digest,
                  national_id_digest, name_birth_digest, name_digest)`;

const columns = (rows: readonly CustomerRow[]): unknown[] => [
  rows.map((r) => r.customerId),
  rows.map((r) => r.rm),
  rows.map((r) => r.identity),
  rows.map((r) => r.sex),
  rows.map((r) => r.birthYear),
  rows.map((r) => r.place),
  rows.map((r) => r.segment),
  rows.map((r) => r.relation),
  rows.map((r) => r.basis),
  rows.map((r) => r.riskTolerance),
  rows.map((r) => r.riskAssessedOn),
  rows.map((r) => r.customerSinceOn),
  rows.map((r) => r.completeness),
  rows.map((r) => `{${r.reachable.join(',')}}`),
  rows.map((r) => r.digests.phone),
  rows.map((r) => r.digests.email),
  rows.map((r) => r.digests.nationalId),
  rows.map((r) => r.digests.nameBirth),
  rows.map((r) => r.digests.name),
];

/** Creates customers with the wrapped key of each. @param stamp without a batch = added by hand, which no rollback takes back */
export async function insertCustomers(
  db: Db,
  stamp: Omit<BatchStamp, 'batchId'> & { readonly batchId: string | null },
  rows: readonly CustomerRow[],
  wrapped: readonly Buffer[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into customer (customer_id, rm, identity, sex, birth_year, place, segment, relation, lawful_basis, risk_tolerance,
                           risk_assessed_on, customer_since_on, completeness, reachable, phone_digest, email_digest,
                           national_id_digest, name_birth_digest, name_digest, source, verified_on, changed_at, batch_id)
     select n.customer_id, n.rm, n.identity, n.sex, n.birth_year, n.place, n.segment, n.relation, n.lawful_basis, n.risk_tolerance,
            n.risk_assessed_on, n.customer_since_on, n.completeness, n.reachable::text[], n.phone_digest, n.email_digest,
            n.national_id_digest, n.name_birth_digest, n.name_digest, $20, $21::date, $22::timestamptz, $23
       from ${ROWS}`,
    [...columns(rows), stamp.source, stamp.asOfOn, stamp.at, stamp.batchId],
  );
  await db.query(
    `insert into sealing_key (owner_id, rm, wrapped, batch_id)
     select n.owner_id, n.rm, n.wrapped, $4
       from unnest($1::text[], $2::int[], $3::bytea[]) as n (owner_id, rm, wrapped)`,
    [rows.map((r) => r.customerId), rows.map((r) => r.rm), wrapped, stamp.batchId],
  );
}

/**
 * Updates customers that the transaction has locked, and keeps what they were for a rollback.
 * A book that changes takes the person's sealing key along; the tables with a foreign key follow by themselves.
 */
export async function updateCustomers(db: Db, stamp: BatchStamp, rows: readonly CustomerRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into import_change (batch_id, relation, row_id, rm, before, after_version)
     select $1, 'customer', c.customer_id, n.rm, to_jsonb(c), c.version + 1
       from unnest($2::text[], $3::int[]) as n (customer_id, rm)
       join customer as c on c.customer_id = n.customer_id`,
    [stamp.batchId, rows.map((r) => r.customerId), rows.map((r) => r.rm)],
  );
  await db.query(
    `update customer as c
        set rm = n.rm, identity = n.identity, sex = n.sex, birth_year = n.birth_year, place = n.place, segment = n.segment,
            relation = n.relation, lawful_basis = n.lawful_basis, risk_tolerance = n.risk_tolerance,
            risk_assessed_on = n.risk_assessed_on, customer_since_on = n.customer_since_on, completeness = n.completeness,
            reachable = n.reachable::text[], phone_digest = n.phone_digest, email_digest = n.email_digest,
            national_id_digest = n.national_id_digest, name_birth_digest = n.name_birth_digest, name_digest = n.name_digest,
            verified_on = greatest(c.verified_on, $20::date), changed_at = $21::timestamptz, version = c.version + 1
       from ${ROWS}
      where c.customer_id = n.customer_id`,
    [...columns(rows), stamp.asOfOn, stamp.at],
  );
  await db.query(
    `update sealing_key as k
        set rm = c.rm
       from customer as c
      where c.customer_id = any ($1) and k.owner_id = c.customer_id and k.rm <> c.rm`,
    [rows.map((r) => r.customerId)],
  );
}

interface CustomerKeyRow {
  readonly customerId: string;
  readonly rm: number;
  readonly digest: string;
}

export async function insertCustomerKeys(db: Db, batchId: string, rows: readonly CustomerKeyRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into customer_key (digest, customer_id, rm, batch_id)
     select n.digest, n.customer_id, n.rm, $1
       from unnest($2::uuid[], $3::text[], $4::int[]) as n (digest, customer_id, rm)`,
    [batchId, rows.map((r) => r.digest), rows.map((r) => r.customerId), rows.map((r) => r.rm)],
  );
}

export interface ConsentRow {
  readonly customerId: string;
  readonly rm: number;
  readonly medium: string;
  readonly purpose: string;
  readonly state: string;
  /** YYYY-MM-DD */
  readonly statedOn: string;
  readonly source: string;
}

/** Statements are never rewritten: one that is there already stays as it is. @param batchId null = said here, not imported */
export async function insertConsents(db: Db, batchId: string | null, rows: readonly ConsentRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into consent (customer_id, rm, medium, purpose, state, stated_on, source, batch_id)
     select n.customer_id, n.rm, n.medium, n.purpose, n.state, n.stated_on, n.source, $1
       from unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::date[], $8::text[])
            as n (customer_id, rm, medium, purpose, state, stated_on, source)
     on conflict (customer_id, medium, purpose, stated_on, state) do nothing`,
    [
      batchId,
      rows.map((r) => r.customerId),
      rows.map((r) => r.rm),
      rows.map((r) => r.medium),
      rows.map((r) => r.purpose),
      rows.map((r) => r.state),
      rows.map((r) => r.statedOn),
      rows.map((r) => r.source),
    ],
  );
}
