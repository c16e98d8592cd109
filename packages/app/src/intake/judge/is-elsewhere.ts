import type { IntakeRecord } from '@vivero/domain';
import type { ChunkKnowledge } from './chunk-knowledge.ts';

/** True when the record is about a person or a holding of a book that the batch may not touch. Which book is nobody's business. */
export function isElsewhere(knowledge: ChunkKnowledge, record: IntakeRecord): boolean {
  const { elsewhere, holdingDigests, rowKeys, sourceKeys } = knowledge;
  if (elsewhere.size === 0) return false;
  if (rowKeys.get(record)?.some(({ digest }) => elsewhere.has(digest)) === true) return true;
  const person = 'customerKey' in record ? sourceKeys.get(record.customerKey) : undefined;
  const holding = record.kind === 'holding' ? record.key : record.kind === 'party' ? record.holdingKey : undefined;
  return elsewhere.has(person ?? '') || elsewhere.has(holdingDigests.get(holding ?? '') ?? '');
}
