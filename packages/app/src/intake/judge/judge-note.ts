import type { IntakeNote } from '@vivero/domain';
import type { Changes } from './changes.ts';
import type { ChunkKnowledge } from './chunk-knowledge.ts';
import { subjectOf } from './find-customer.ts';
import type { IntakeContext } from './intake-context.ts';
import { type Judgement, taken } from './judgement.ts';

/** A note is new or known: its id is made of its words, so that it cannot come again with others. */
export function judgeNote(
  context: IntakeContext,
  knowledge: ChunkKnowledge,
  changes: Changes,
  record: IntakeNote,
): Judgement {
  const { memory, noon } = context;
  const customer = subjectOf(context, knowledge, record);
  if ('verdict' in customer) return customer;
  const clientKey = knowledge.noteKeys.get(record) ?? '';
  if (memory.notes.has(clientKey) || knowledge.notes.has(clientKey)) return taken('same', customer);
  memory.put(memory.notes, clientKey, true as const);
  const { customerId, rm } = customer;
  const { author, onDay, text } = record;
  changes.customerNotes.push({ clientKey, customerId, rm, occurredAt: record.at ?? noon(onDay), author, text });
  return taken('new', customer);
}
