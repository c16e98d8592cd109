import type { MatchKind } from './intake-row.ts';
import type { ConflictCode } from './verdict.ts';

/** A known customer who shares at least one key with the row. */
export interface MatchCandidate {
  readonly customerId: string;
  /** Kinds of key in which the row and the customer agree. */
  readonly agrees: readonly MatchKind[];
  /** Kinds of key of which the customer has a value at all. */
  readonly has: readonly MatchKind[];
}

export type CustomerMatch =
  | { readonly found: 'nobody' }
  | { readonly found: 'customer'; readonly customerId: string }
  | {
      readonly found: 'conflict';
      readonly code: Extract<ConflictCode, 'match_ambiguous' | 'match_contradicts'>;
      readonly customerIds: readonly string[];
    };

/**
 * Who the row is about. The strongest kind of key in which anybody agrees decides, unless
 *  - it fits several customers, or a weaker kind fits only others: ambiguous;
 *  - the row and the customer both have a stronger key and these differ: contradiction.
 *
 * @param order  the source's choice of keys, strongest first
 * @param rowHas kinds of which the row has a value
 */
export function matchCustomer(
  order: readonly MatchKind[],
  rowHas: readonly MatchKind[],
  candidates: readonly MatchCandidate[],
): CustomerMatch {
  if (candidates.length === 0) return { found: 'nobody' };
  const usable = order.filter((kind) => rowHas.includes(kind));
  const agreeing = (kind: MatchKind) => candidates.filter(({ agrees }) => agrees.includes(kind));
  const decisive = usable.findIndex((kind) => agreeing(kind).length > 0);
  if (decisive < 0) return { found: 'nobody' };

  const [first, ...others] = agreeing(usable[decisive] as MatchKind);
  if (first === undefined) return { found: 'nobody' };
  const weaker = others.length > 0 ? [] : usable.slice(decisive + 1).map(agreeing);
  const strangers = weaker.filter((found) => found.length > 0 && !found.includes(first));
  const rivals = [...others, ...strangers.flat()];
  if (rivals.length > 0)
    return {
      found: 'conflict',
      code: 'match_ambiguous',
      customerIds: [...new Set([first, ...rivals].map(({ customerId }) => customerId))],
    };

  const contradicts = usable.slice(0, decisive).some((kind) => first.has.includes(kind));
  return contradicts
    ? { found: 'conflict', code: 'match_contradicts', customerIds: [first.customerId] }
    : { found: 'customer', customerId: first.customerId };
}
