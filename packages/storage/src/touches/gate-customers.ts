import type { Day, LawfulBasis, Relation, RiskLevel } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** One customer as the gate looks at them; no name, no number. */
export interface GateCustomer {
  readonly customerId: string;
  readonly rm: number;
  readonly birthYear: number | null;
  readonly relation: Relation;
  readonly basis: LawfulBasis;
  readonly noProfiling: boolean;
  readonly reachable: readonly string[];
  readonly riskTolerance: RiskLevel | null;
  readonly riskAssessedOn: Day | null;
  readonly detour: string | null;
}

/**
 * Those of these customers that are in scope, locked until the transaction ends: two touches of one person are judged one after the other,
 * and a refusal that the person is just saying is waited for. A detour that was recorded counts before the one that the last fold found.
 */
export async function lockGateCustomers(db: Db, customerIds: readonly string[]): Promise<GateCustomer[]> {
  await db.query(
    `select from customer where customer.customer_id = any ($1::text[]) order by customer.customer_id for no key update`,
    [customerIds],
  );
  const { rows } = await db.query<GateCustomer>(
    `select customer.customer_id as "customerId", customer.rm, customer.birth_year as "birthYear", customer.relation,
            customer.lawful_basis as basis, customer.no_profiling as "noProfiling", customer.reachable,
            customer.risk_tolerance as "riskTolerance", customer.risk_assessed_on - date '1970-01-01' as "riskAssessedOn",
            coalesce(customer.detour, customer_stage.detour) as detour
       from customer
       left join customer_stage on customer_stage.customer_id = customer.customer_id
      where customer.customer_id = any ($1::text[])`,
    [customerIds],
  );
  return rows;
}
