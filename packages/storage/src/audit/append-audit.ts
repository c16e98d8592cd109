import type { Db } from '../db/db.ts';

export interface AuditEntry {
  /** ISO instant with Z. */
  readonly at: string;
  /** `Actor.id`. */
  readonly actor: string;
  /** What was done, such as `import.run`. */
  readonly action: string;
  /** Id of what it was done to. */
  readonly subject: string;
  /** Ids, counts and codes only, never values of a person. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Writes the entry in the transaction it tells of: both happen or neither does. The sealer chains it afterwards. */
export async function appendAudit(db: Db, entry: AuditEntry): Promise<void> {
  await db.query('insert into audit_entry (at, actor, action, subject, details) values ($1, $2, $3, $4, $5)', [
    entry.at,
    entry.actor,
    entry.action,
    entry.subject,
    JSON.stringify(entry.details),
  ]);
}
