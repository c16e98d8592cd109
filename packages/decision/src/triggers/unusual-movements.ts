import type { Flow, LedgerEvent } from '@vivero/domain';
import { robustScale } from './robust-scale.ts';

const UNUSUAL_Z = 3.5;
/** Fewer of one kind say nothing about what is usual. */
const LEAST_ALIKE = 8;
/** Amounts that never vary are unusual from about 1.6 times the usual on. */
const LEAST_SPREAD = Math.log(1.15);

/**
 * Movements of money that stand out in a customer's own history: their amount lies 3.5 robust standard deviations above the usual of
 * their kind and currency, on the scale of logarithms, because amounts spread by factors. Small ones never stand out.
 * @param events of one customer, in any order
 * @returns ids of the events; none for a kind that has been seen less than eight times
 */
export function unusualMovements(events: readonly LedgerEvent[]): ReadonlySet<string> {
  const kinds = new Map<string, { eventId: string; log: number }[]>();
  for (const { code, eventId, flow, amount } of events) {
    if (code !== 'MV' || flow === null || amount === null || amount.minor === 0) continue;
    const kind = kindOf(flow, amount.currency);
    const entry = { eventId, log: Math.log(Math.abs(amount.minor)) };
    const known = kinds.get(kind);
    if (known) known.push(entry);
    else kinds.set(kind, [entry]);
  }
  const unusual = new Set<string>();
  for (const alike of kinds.values()) {
    if (alike.length < LEAST_ALIKE) continue;
    const scale = robustScale(
      alike.map(({ log }) => log),
      LEAST_SPREAD,
    );
    for (const { eventId, log } of alike) if (scale(log) >= UNUSUAL_Z) unusual.add(eventId);
  }
  return unusual;
}

const kindOf = (flow: Flow, currency: string): string => `${flow} ${currency}`;
