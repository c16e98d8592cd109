import { type CustomerMatch, type IntakeRecord, matchCustomer, type MatchKind } from '@vivero/domain';
import type { ChunkKnowledge } from './chunk-knowledge.ts';
import type { KeyDigest } from './digests.ts';
import type { IntakeContext } from './intake-context.ts';
import { conflict, type Judgement, refused } from './judgement.ts';

interface Subject {
  readonly customerId: string;
  readonly rm: number;
}

/** Ids of the customers who have a key, from this batch and from the store. */
function holdersOf({ memory }: IntakeContext, knowledge: ChunkKnowledge, digest: string): readonly string[] {
  const touched = memory.holders(digest);
  const stored = knowledge.matches.get(digest);
  if (stored === undefined && memory.dropped.size === 0) return touched;
  const found = [...new Set([...touched, ...(stored ?? []).map(({ customerId }) => customerId)])];
  return memory.dropped.size === 0
    ? found
    : found.filter((customerId) => !memory.dropped.has(`${digest}${customerId}`));
}

/** Who has these keys, by the source's order of choice. */
export function whoIs(context: IntakeContext, knowledge: ChunkKnowledge, keys: readonly KeyDigest[]): CustomerMatch {
  const candidates: {
    readonly customerId: string;
    readonly agrees: MatchKind[];
    readonly has: readonly MatchKind[];
  }[] = [];
  for (const { kind, digest } of keys)
    for (const customerId of holdersOf(context, knowledge, digest)) {
      const candidate = candidates.find((each) => each.customerId === customerId);
      if (candidate) {
        candidate.agrees.push(kind);
        continue;
      }
      const known = context.memory.customers.get(customerId) ?? knowledge.customers.get(customerId);
      candidates.push({ customerId, agrees: [kind], has: known?.has ?? [] });
    }
  return matchCustomer(
    context.source.match,
    keys.map(({ kind }) => kind),
    candidates,
  );
}

/** The customer whom the source means by one of its keys; undefined when no row of it and no earlier import named the key. */
export function customerOfKey(context: IntakeContext, knowledge: ChunkKnowledge, key: string): Subject | undefined {
  const digest = knowledge.sourceKeys.get(key) ?? '';
  const [customerId] = holdersOf(context, knowledge, digest);
  if (customerId === undefined) return undefined;
  const touched = context.memory.customers.get(customerId);
  return touched ?? knowledge.matches.get(digest)?.find((match) => match.customerId === customerId);
}

/** Whom a record is about that names its customer by key or says who it is; why it is about nobody otherwise. */
export function subjectOf(
  context: IntakeContext,
  knowledge: ChunkKnowledge,
  record: Extract<IntakeRecord, { readonly kind: 'event' | 'note' }>,
): Subject | Judgement {
  const byKey = customerOfKey(context, knowledge, record.customerKey);
  if (byKey) return byKey;
  const { person } = record;
  if (person === undefined) return refused('reference_missing', 'customerKey', record.customerKey);
  const match = whoIs(context, knowledge, knowledge.rowKeys.get(record) ?? []);
  if (match.found === 'conflict') return contested(context, knowledge, match);
  if (match.found === 'nobody') return refused('reference_missing', null, person.name ?? person.phone ?? '');
  return { customerId: match.customerId, rm: bookOf(context, knowledge, match.customerId) };
}

/** A row that fits customers whom it cannot be told to mean. */
export function contested(
  context: IntakeContext,
  knowledge: ChunkKnowledge,
  { code, customerIds }: Extract<CustomerMatch, { readonly found: 'conflict' }>,
): Judgement {
  const [customerId = ''] = customerIds;
  const rm = customerIds.length === 1 ? bookOf(context, knowledge, customerId) : 0;
  return conflict(code, { customerId, rm }, { customerIds });
}

const bookOf = ({ memory }: IntakeContext, { customers }: ChunkKnowledge, customerId: string): number =>
  memory.customers.get(customerId)?.rm ?? customers.get(customerId)?.stored.rm ?? 0;
