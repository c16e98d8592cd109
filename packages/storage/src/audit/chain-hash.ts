import { hash } from 'node:crypto';

/** An audit row as `AUDIT_COLUMNS` selects it: every value as the text that the database itself would print. */
export interface AuditText {
  readonly audit_id: string;
  readonly microseconds: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly details: string;
}

/** Instants as whole microseconds since 1970: their text does not depend on a session's settings. */
export const AUDIT_COLUMNS = `e.audit_id::text as audit_id, (extract(epoch from e.at) * 1000000)::bigint::text as microseconds,
  e.actor, e.action, e.subject, e.details::text as details`;

/** What the first entry is chained to. */
export const CHAIN_START = Buffer.alloc(32);

/** SHA-256 over the hash before and all that the entry says: to change one row is to change every hash after it. */
export function chainHash(before: Buffer, entry: AuditText): Buffer {
  const said = [entry.audit_id, entry.microseconds, entry.actor, entry.action, entry.subject, entry.details];
  return hash('sha256', Buffer.concat([before, Buffer.from(JSON.stringify(said))]), 'buffer');
}
