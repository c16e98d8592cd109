import type { ChunkKnowledge } from './chunk-knowledge.ts';
import type { IntakeContext } from './intake-context.ts';

/** Ids of the customers who have a key, from this batch and from the store. */
export function holdersOf({ memory }: IntakeContext, knowledge: ChunkKnowledge, digest: string): readonly string[] {
  const touched = memory.holders(digest);
  const stored = knowledge.matches.get(digest);
  if (stored === undefined && memory.dropped.size === 0) return touched;
  const found = [...new Set([...touched, ...(stored ?? []).map(({ customerId }) => customerId)])];
  return memory.dropped.size === 0
    ? found
    : found.filter((customerId) => !memory.dropped.has(`${digest}${customerId}`));
}

/** The customer whom the source means by one of its keys; undefined when no row of it and no earlier import named the key. */
export function customerOfKey(
  context: IntakeContext,
  knowledge: ChunkKnowledge,
  key: string,
): { readonly customerId: string; readonly rm: number } | undefined {
  const digest = knowledge.sourceKeys.get(key) ?? '';
  const [customerId] = holdersOf(context, knowledge, digest);
  if (customerId === undefined) return undefined;
  const touched = context.memory.customers.get(customerId);
  return touched ?? knowledge.matches.get(digest)?.find((match) => match.customerId === customerId);
}
