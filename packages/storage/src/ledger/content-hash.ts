import { hash } from 'node:crypto';
import type { LedgerRow } from './ledger-row.ts';

/** SHA-256 in hex of what an event says, whenever and by whichever import it was learnt: equal hash = the same event again. */
export function contentHash({ event: e, customerId, source }: LedgerRow): string {
  const money = [e.amount?.minor, e.balance?.minor, (e.amount ?? e.balance)?.currency].map((part) => part ?? null);
  const details = Object.entries(e.details).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const facts = [customerId, source, e.code, e.at, e.day, e.medium, e.direction, e.flow, e.category, e.about];
  return hash('sha256', JSON.stringify([facts, money, details]), 'hex');
}
