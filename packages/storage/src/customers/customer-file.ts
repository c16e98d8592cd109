import type { Day, LawfulBasis, Relation, RiskLevel, StageOrNone } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Everything of one customer's own row and of the last fold that the page shows; the identity stays sealed until somebody reads it. */
export interface CustomerFile {
  readonly customerId: string;
  readonly rm: number;
  readonly rmName: string;
  readonly identity: Buffer;
  readonly wrapped: Buffer;
  readonly version: number;
  readonly sex: 'f' | 'm' | null;
  readonly birthYear: number | null;
  readonly place: string | null;
  readonly segment: string | null;
  readonly relation: Relation;
  readonly basis: LawfulBasis;
  readonly riskTolerance: RiskLevel | null;
  readonly riskAssessedOn: Day | null;
  readonly customerSinceOn: Day | null;
  readonly verifiedOn: Day;
  readonly completeness: number;
  /** null = no fold has seen the customer yet. */
  readonly stage: {
    readonly current: StageOrNone;
    readonly byEvidence: StageOrNone;
    readonly highest: StageOrNone;
    readonly since: Day | null;
    readonly nextDecayOn: Day | null;
    readonly cooling: boolean;
    readonly watchMonth: number | null;
    readonly detour: string | null;
    readonly balanceMinor: number | null;
    readonly asOf: Day;
  } | null;
}

type FileRow = Omit<CustomerFile, 'stage'> & { readonly [K in keyof NonNullable<CustomerFile['stage']>]: unknown };

export async function customerFile(db: Db, customerId: string): Promise<CustomerFile | undefined> {
  const { rows } = await db.query<FileRow>(
    `select customer.customer_id as "customerId", customer.rm, rm.name as "rmName", customer.identity, sealing_key.wrapped, customer.version,
            customer.sex, customer.birth_year as "birthYear", customer.place, customer.segment, customer.relation,
            customer.lawful_basis as basis, customer.risk_tolerance as "riskTolerance",
            customer.risk_assessed_on - date '1970-01-01' as "riskAssessedOn",
            customer.customer_since_on - date '1970-01-01' as "customerSinceOn",
            customer.verified_on - date '1970-01-01' as "verifiedOn", customer.completeness,
            customer_stage.current, customer_stage.by_evidence as "byEvidence", customer_stage.highest,
            customer_stage.since_on - date '1970-01-01' as since, customer_stage.next_decay_on - date '1970-01-01' as "nextDecayOn",
            customer_stage.cooling, customer_stage.watch_month as "watchMonth",
            coalesce(customer.detour, customer_stage.detour) as detour, customer_stage.balance_minor as "balanceMinor",
            customer_stage.as_of_on - date '1970-01-01' as "asOf"
       from customer
       join rm on rm.rm = customer.rm
       join sealing_key on sealing_key.owner_id = customer.customer_id
       left join customer_stage on customer_stage.customer_id = customer.customer_id
      where customer.customer_id = $1`,
    [customerId],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { current, byEvidence, highest, since, nextDecayOn, cooling, watchMonth, detour, balanceMinor, asOf, ...own } =
    row;
  const stage = { current, byEvidence, highest, since, nextDecayOn, cooling, watchMonth, detour, balanceMinor, asOf };
  return { ...own, stage: current === null ? null : (stage as CustomerFile['stage']) };
}
