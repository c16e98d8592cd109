import { type Day, type Door, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A case that is closed as not buying, and the door that stays open. */
export interface ClosedCase {
  readonly customerId: string;
  readonly door: Door;
  readonly closedOn: Day;
}

const COLUMNS = `closed_case.customer_id as "customerId", closed_case.door, closed_case.closed_on - date '1970-01-01' as "closedOn"`;

/** The closed case of one customer; undefined = none is closed now. */
export async function closedCaseOf(db: Db, customerId: string): Promise<ClosedCase | undefined> {
  const { rows } = await db.query<ClosedCase>(
    `select ${COLUMNS} from closed_case where closed_case.customer_id = $1 and closed_case.ended_at is null`,
    [customerId],
  );
  return rows[0];
}

/** Every case that is closed now, in scope. */
export async function closedCases(db: Db): Promise<ClosedCase[]> {
  const { rows } = await db.query<ClosedCase>(
    `select ${COLUMNS} from closed_case where closed_case.ended_at is null order by closed_case.customer_id`,
  );
  return rows;
}

export async function insertClosedCase(
  db: Db,
  { customerId, door, closedOn }: ClosedCase,
  made: { readonly caseId: string; readonly rm: number; readonly at: string; readonly by: string },
): Promise<void> {
  await db.query(
    `insert into closed_case (case_id, customer_id, rm, door, closed_on, closed_at, closed_by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [made.caseId, customerId, made.rm, door, formatDay(closedOn), made.at, made.by],
  );
}

/** Ends the closed case of a customer: another door, or the case is open again. False when none is closed. */
export async function endClosedCase(db: Db, customerId: string, at: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update closed_case set ended_at = $2 where closed_case.customer_id = $1 and closed_case.ended_at is null`,
    [customerId, at],
  );
  return rowCount === 1;
}
