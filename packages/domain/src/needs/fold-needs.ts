import type { Need } from './need.ts';

const FURTHEST = { latent: 0, aware: 1, confirmed: 2 } as const;
const rank = ({ state }: Need): number => FURTHEST[state as keyof typeof FURTHEST] ?? -1;

/**
 * Two open needs of one kind that turn out to be one person's: the one that is further along goes on, with the evidence of both, the
 * stronger belief, the wider window and the earlier days on which it was believed and shown.
 */
export function foldNeeds(one: Need, other: Need): { readonly kept: Need; readonly gone: Need } {
  const keepsOne = rank(one) > rank(other) || (rank(one) === rank(other) && one.movedOn >= other.movedOn);
  const [kept, gone] = keepsOne ? [one, other] : [other, one];
  const earliest = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b));
  return {
    kept: {
      ...kept,
      strength: Math.max(one.strength, other.strength),
      from: Math.min(one.from, other.from),
      until: Math.max(one.until, other.until),
      amountMinor: Math.max(one.amountMinor, other.amountMinor),
      evidenceIds: [...new Set([...kept.evidenceIds, ...gone.evidenceIds])],
      hypothesisedOn: earliest(one.hypothesisedOn, other.hypothesisedOn),
      surfacedOn: earliest(one.surfacedOn, other.surfacedOn),
    },
    gone,
  };
}
