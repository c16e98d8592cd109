import type { MatchKind } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A customer as an import compares and updates it. */
export interface StoredCustomer {
  readonly customerId: string;
  readonly rm: number;
  readonly identity: Buffer;
  readonly wrapped: Buffer;
  readonly sex: 'f' | 'm' | null;
  readonly birthYear: number | null;
  readonly place: string | null;
  readonly segment: string | null;
  readonly relation: string;
  readonly basis: string;
  readonly riskTolerance: number | null;
  readonly riskAssessedOn: string | null;
  readonly customerSinceOn: string | null;
  readonly version: number;
  /** Digests of the keys under which sources know the customer. */
  readonly keys: readonly string[];
  /** Kinds (`key` aside) of which the customer has a digest. */
  readonly matchKinds: readonly MatchKind[];
  /** `medium|purpose|stated_on|state` */
  readonly consents: readonly string[];
}

const CUSTOMERS = `select c.customer_id as "customerId", c.rm, c.identity, k.wrapped, c.sex, c.birth_year as "birthYear", c.place, c.segment,
            c.relation, c.lawful_basis as basis, c.risk_tolerance as "riskTolerance", c.risk_assessed_on as "riskAssessedOn",
            c.customer_since_on as "customerSinceOn", c.version,
            array(select replace(o.digest::text, '-', '') from customer_key as o where o.customer_id = c.customer_id) as keys,
            array_remove(array[
              case when c.phone_digest is not null then 'phone' end, case when c.email_digest is not null then 'email' end,
              case when c.national_id_digest is not null then 'nationalId' end,
              case when c.name_birth_digest is not null then 'nameBirth' end,
              case when c.name_digest is not null then 'name' end], null) as "matchKinds",
            array(select concat_ws('|', s.medium, s.purpose, s.stated_on, s.state)
                    from consent as s where s.customer_id = c.customer_id) as consents
       from customer as c
       join sealing_key as k on k.owner_id = c.customer_id
      where c.customer_id = any ($1)
      order by c.customer_id`;

/** @param lock keeps others from changing the rows between the comparison and the update; not possible in a read-only transaction */
export async function readCustomersForMerge(db: Db, ids: readonly string[], lock: boolean): Promise<StoredCustomer[]> {
  if (ids.length === 0) return [];
  return (await db.query<StoredCustomer>(lock ? `${CUSTOMERS} for update of c` : CUSTOMERS, [ids])).rows;
}

export interface StoredParty {
  readonly holdingId: string;
  readonly customerId: string;
  readonly role: 'owner' | 'authorised';
}

export async function readParties(db: Db, holdingIds: readonly string[]): Promise<StoredParty[]> {
  if (holdingIds.length === 0) return [];
  const { rows } = await db.query<StoredParty>(
    `select p.holding_id as "holdingId", p.customer_id as "customerId", p.role
       from holding_party as p
      where p.holding_id = any ($1)
      order by p.holding_id, p.customer_id`,
    [holdingIds],
  );
  return rows;
}

/** Content hash (hex) of those events that the ledger has. */
export async function readEventHashes(db: Db, eventIds: readonly string[]): Promise<Map<string, string>> {
  if (eventIds.length === 0) return new Map();
  const { rows } = await db.query<{ id: string; hash: string }>(
    `select e.event_id as id, encode(e.content_hash, 'hex') as hash
       from ledger_event as e
      where e.event_id = any ($1)
      order by e.event_id`,
    [eventIds],
  );
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}
