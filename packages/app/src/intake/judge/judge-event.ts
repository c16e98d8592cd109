import type { IntakeEvent } from '@vivero/domain';
import { contentHash, type LedgerRow } from '@vivero/storage';
import type { Changes } from './changes.ts';
import type { ChunkKnowledge } from './chunk-knowledge.ts';
import { storedEventId } from './digests.ts';
import { rmNumber } from './book-of-rm.ts';
import { subjectOf } from './find-customer.ts';
import type { IntakeContext } from './intake-context.ts';
import { holdingOfKey } from './judge-holding.ts';
import { conflict, type Judgement, refused, taken } from './judgement.ts';

export function judgeEvent(
  context: IntakeContext,
  knowledge: ChunkKnowledge,
  changes: Changes,
  record: IntakeEvent,
): Judgement {
  const { memory } = context;
  const customer = subjectOf(context, knowledge, record);
  if ('verdict' in customer) return customer;
  const { amount, balance } = record;
  if (amount && balance && amount.currency !== balance.currency)
    return refused('value_unknown', 'balance', balance.currency);
  const about = record.about === null ? null : aboutOf(context, knowledge, record.about);
  if (about === undefined) return refused('reference_missing', 'about', record.about ?? '');

  if (isToldAlready(context, knowledge, record)) return taken('same', customer);

  const eventId = knowledge.eventIds.get(record) ?? record.eventId;
  const row = ledgerRow(context, { ...record, eventId }, customer, about);
  const content = contentHash(row);
  const known = memory.events.get(eventId) ?? knowledge.events.get(eventId);
  if (known === content) return taken('same', customer);
  if (known !== undefined) return { ...conflict('event_conflict', customer, { eventId }), contested: row };
  memory.put(memory.events, eventId, content);
  changes.events.push({ ...withRm(context, row, record.byRm), contentHash: content });
  return taken('new', customer);
}

/** That a holding was bought, concluded from its opening day, is no second purchase where the source that keeps it has said that day. */
function isToldAlready({ memory }: IntakeContext, { holdingDigests }: ChunkKnowledge, record: IntakeEvent): boolean {
  if (record.code !== 'TX-S' || record.details['inferred'] !== true || record.about === null) return false;
  return memory.holdings.get(holdingDigests.get(record.about) ?? '')?.guest?.opened === true;
}

/**
 * Who did it, as the number of a book. No part of what the event is known by: whose book a name is may turn out later, and the same
 * event would come again with other content.
 */
function withRm(context: IntakeContext, row: LedgerRow, byRm: string | undefined): LedgerRow {
  const by = byRm === undefined ? undefined : rmNumber(context, byRm);
  return by === undefined ? row : { ...row, event: { ...row.event, details: { ...row.event.details, by } } };
}

/** The id of a holding of the source, or an event id (which always names its source); undefined for a key nobody knows. */
function aboutOf(context: IntakeContext, knowledge: ChunkKnowledge, about: string): string | undefined {
  return (
    holdingOfKey(context, knowledge, about) ?? (about.includes(':') ? storedEventId(context.keys, about) : undefined)
  );
}

function ledgerRow(
  { at, batchId, noon, source }: IntakeContext,
  record: IntakeEvent,
  customer: { readonly customerId: string; readonly rm: number },
  about: string | null,
): LedgerRow {
  const { eventId, code, onDay, medium, direction, flow, category, amount, balance, details } = record;
  const happened = record.at ?? noon(onDay);
  return {
    event: {
      eventId,
      code,
      day: onDay,
      at: happened,
      recordedAt: at,
      medium,
      direction,
      flow,
      category,
      amount,
      balance,
      about,
      details,
    },
    customerId: customer.customerId,
    rm: customer.rm,
    source: source.source,
    batchId,
  };
}
