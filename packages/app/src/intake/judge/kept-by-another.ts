import {
  type ColumnPolicy,
  formatDay,
  type IntakeHolding,
  type IntakeSource,
  parseDay,
  sameHolding,
} from '@vivero/domain';
import type { ChunkKnowledge } from './chunk-knowledge.ts';
import type { IntakeContext } from './intake-context.ts';
import type { KnownHolding } from './known-holdings.ts';

/** The holding of another source that a row without a number means; several where it does not say which, null where there is none. */
export function keptByAnother(
  { memory }: IntakeContext,
  { beside }: ChunkKnowledge,
  customerId: string,
  { keyDerived, category, elsewhere, balance, payment, maturesOn }: IntakeHolding,
): KnownHolding | { readonly holdingIds: readonly string[] } | null {
  if (keyDerived !== true) return null;
  const free = (beside.get(customerId) ?? []).filter(({ stored }) => !memory.adopted.has(stored.holdingId));
  const look = { category, elsewhere, currency: (balance ?? payment)?.currency ?? null, maturesOn };
  const match = sameHolding(
    look,
    free.map(({ stored }) => ({
      ...stored,
      maturesOn: stored.maturesOn === null ? null : (parseDay(stored.maturesOn) ?? null),
    })),
  );
  if (match.found === 'several') return { holdingIds: match.holdingIds };
  return match.found === 'none' ? null : (free.find(({ stored }) => stored.holdingId === match.holdingId) ?? null);
}

/**
 * What a source may change of a holding that another one keeps: its money, unless the keeper has spoken of a later day since, and what
 * nobody has written down. When it ends is for the keeper to say.
 */
export function guestPolicy(
  { policy, asOf }: Pick<IntakeSource, 'policy' | 'asOf'>,
  { lastOn }: NonNullable<KnownHolding['keeper']>,
): Readonly<Record<string, ColumnPolicy>> {
  const isNews = lastOn === null || lastOn <= formatDay(asOf);
  const money = (field: string): ColumnPolicy => (isNews ? (policy[field] ?? 'overwrite') : fill(field));
  const fill = (field: string): ColumnPolicy => (policy[field] === 'never' ? 'never' : 'fill');
  return {
    category: 'never',
    elsewhere: 'never',
    endedOn: 'never',
    productName: fill('productName'),
    openedOn: fill('openedOn'),
    maturesOn: fill('maturesOn'),
    balance: money('balance'),
    payment: money('payment'),
  };
}
