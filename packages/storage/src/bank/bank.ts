import { DEFAULT_PLAN_RULES, type PlanRules } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** What an installation is: whose bank, where, in which money, under which rules. */
export interface Bank {
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly jurisdiction: 'cn' | 'es' | 'us' | 'strict';
  /** A generated bank: every page says so, and its people may sign in without a password from this machine. */
  readonly demo: boolean;
  /** The data's own today, `YYYY-MM-DD`, for a historical bank; null = the calendar's. */
  readonly asOfOn: string | null;
  /** What it decides about the choice of the day. */
  readonly planRules: PlanRules;
  /** Where the bank is, as the footer of its messages says it; null = not said yet. */
  readonly postalAddress: string | null;
}

const DEFAULT_BANK: Bank = {
  name: 'Vivero',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  jurisdiction: 'strict',
  demo: false,
  asOfOn: null,
  planRules: DEFAULT_PLAN_RULES,
  postalAddress: null,
};

/** The bank; before the first import an unnamed one under the strictest rules. */
export async function readBank(db: Db): Promise<Bank> {
  const { rows } = await db.query<Bank>(
    `select bank.name, bank.time_zone as "timeZone", bank.currency, bank.jurisdiction, bank.demo, bank.as_of_on as "asOfOn",
            bank.plan_rules as "planRules", bank.postal_address as "postalAddress"
       from bank`,
  );
  const [bank] = rows;
  return bank ? { ...bank, planRules: { ...DEFAULT_PLAN_RULES, ...bank.planRules } } : DEFAULT_BANK;
}

/** Changes what is given and leaves the rest; founds the bank where there is none yet. */
export async function setBank(db: Db, changes: Partial<Omit<Bank, 'demo'>>): Promise<void> {
  const { name, timeZone, currency, jurisdiction, asOfOn, planRules, postalAddress } = {
    ...(await readBank(db)),
    ...changes,
  };
  await db.query(
    `insert into bank (name, time_zone, currency, jurisdiction, as_of_on, plan_rules, postal_address)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (only_row) do update
        set name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency, jurisdiction = excluded.jurisdiction,
            as_of_on = excluded.as_of_on, plan_rules = excluded.plan_rules, postal_address = excluded.postal_address`,
    [name, timeZone, currency, jurisdiction, asOfOn, JSON.stringify(planRules), postalAddress],
  );
}

/** Whether anything has been imported that still stands: from then on amounts are stored in the bank's currency. */
export async function holdsImports(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ held: boolean }>(
    `select exists (select from import_batch as b where b.state = 'done') as held`,
  );
  return rows[0]?.held ?? false;
}

/** Writes the bank's settings if there are none yet; the import that brings the first customers decides the currency and the day. */
export async function foundBank(db: Db, bank: Partial<Bank>, batchId: string | null): Promise<void> {
  const { name, timeZone, currency, jurisdiction, demo, asOfOn, postalAddress } = { ...DEFAULT_BANK, ...bank };
  await db.query(
    `insert into bank (name, time_zone, currency, jurisdiction, demo, as_of_on, batch_id, postal_address)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (only_row) do nothing`,
    [name, timeZone, currency, jurisdiction, demo, asOfOn, batchId, postalAddress],
  );
}
