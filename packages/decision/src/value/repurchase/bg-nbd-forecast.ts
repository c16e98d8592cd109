import { hypergeometric } from '../../numeric/hypergeometric.ts';
import type { BgNbd } from './bg-nbd.ts';
import type { PurchaseHistory } from './purchase-history.ts';

type Seen = Pick<PurchaseHistory, 'repeats' | 'last' | 'watched'>;

/** Somebody who has bought once tells this model nothing about leaving, since it lets people leave after a repeat purchase only. */
export interface BoughtOnce {
  readonly boughtOnce: true;
}

/**
 * Chance that a customer is still active.
 * @returns in (0, 1]; `boughtOnce` without repeats: the model would say 1, which is its assumption and no finding
 * Source: Fader, Hardie & Lee (2008), "Computing P(alive) using the BG/NBD model", eq. 7.
 */
export const bgNbdActive = (model: BgNbd, seen: Seen): number | BoughtOnce =>
  seen.repeats === 0 ? { boughtOnce: true } : active(model, seen);

function active({ r, alpha, a, b }: BgNbd, { repeats: x, last, watched }: Seen): number {
  if (x === 0) return 1;
  const odds = (r + x) * Math.log((alpha + watched) / (alpha + last)) + Math.log(a / (b + x - 1));
  return 1 / (1 + Math.exp(odds));
}

/**
 * Purchases that a customer with this history is expected to make in the time to come.
 *
 * @param ahead in the unit of the model; >= 0
 * @returns a mean over all who look like this, so that somebody who bought once counts too
 * @throws RangeError for a negative time
 * Error: about 1e-9 of the value; 1e-7 where the formula divides nothing by nothing (a near 1).
 * Source: Fader, Hardie & Lee (2005), eq. 10.
 */
export function bgNbdExpected(model: BgNbd, seen: Seen, ahead: number): number {
  if (!(ahead >= 0)) throw new RangeError(`a time ahead is not negative, got ${ahead}`);
  const { r, alpha, b } = model;
  const { repeats: x, watched } = seen;
  const z = ahead / (alpha + watched + ahead);
  const ifActive = aroundGap(model.a, b + x - 1, (a) => {
    const c = a + b + x - 1;
    const kept = (1 - z) ** (r + x) * hypergeometric(r + x, b + x, c, z);
    return (c / (a - 1)) * (1 - kept);
  });
  return active(model, seen) * ifActive;
}

/** Repeat purchases that a new customer is expected to make in his first `ahead`. Source: Fader, Hardie & Lee (2005), eq. 9. */
export const bgNbdExpectedOfNew = (model: BgNbd, ahead: number): number =>
  bgNbdExpected(model, { repeats: 0, last: 0, watched: 0 }, ahead);

/** Half the width within which rounding spoils the formula. */
const GAP = 1e-4;

/** A smooth function of a where its formula has a hole at a = 1 or a + rest = 0: there the mean of its values on both sides. */
const aroundGap = (a: number, rest: number, of: (a: number) => number): number =>
  Math.abs(a - 1) < GAP || Math.abs(a + rest) < GAP ? (of(a - 2 * GAP) + of(a + 2 * GAP)) / 2 : of(a);
