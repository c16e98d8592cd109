/** Somebody says that they brought somebody else; people are places 0 .. people - 1. */
export interface ReferralClaim {
  readonly referrer: number;
  readonly referred: number;
}

/** Why a claim earns nothing: about oneself, about somebody who was brought already, or one that would close a circle. */
export type RefusedClaim = 'oneself' | 'already_brought' | 'circle';

/** Who was brought by whom, with one accepted referrer a person and without circles. */
export interface ReferralForest {
  /** By person: who brought them; -1 = nobody. */
  readonly referrerOf: Int32Array;
  /** By claim: why it was refused; null = accepted. */
  readonly refused: readonly (RefusedClaim | null)[];
}

/**
 * Accepts referrals in their order in time: the first valid one of each person stands, whatever comes later (definitions.md 2.6).
 * @param people how many there are
 * @param claims in time order
 * @throws RangeError when a claim names somebody who is not there
 */
export function referralForest(people: number, claims: readonly ReferralClaim[]): ReferralForest {
  const referrerOf = new Int32Array(people).fill(-1);
  // The same trees with short cuts, so that looking for the top of a long chain does not walk all of it every time.
  const shortCut = Int32Array.from({ length: people }, (_, person) => person);
  const topOf = (person: number): number => {
    let top = person;
    while (shortCut[top] !== top) {
      shortCut[top] = shortCut[shortCut[top]!]!;
      top = shortCut[top]!;
    }
    return top;
  };
  const refused = claims.map(({ referrer, referred }): RefusedClaim | null => {
    if (![referrer, referred].every((person) => Number.isInteger(person) && person >= 0 && person < people))
      throw new RangeError(`no such people: ${referrer} brought ${referred} of ${people}`);
    if (referrer === referred) return 'oneself';
    if (referrerOf[referred] !== -1) return 'already_brought';
    if (topOf(referrer) === referred) return 'circle';
    referrerOf[referred] = referrer;
    shortCut[referred] = referrer;
    return null;
  });
  return { referrerOf, refused };
}
