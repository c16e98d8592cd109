import { luSolve } from '../numeric/lu-solve.ts';

/** The touches of one customer in order, as places below the number of kinds, and whether it ended in a purchase. */
export interface TouchPath {
  readonly touches: readonly number[];
  readonly bought: boolean;
}

/**
 * Purchases shared among kinds of touch by how many of them would be missing if a kind led nowhere, in a chain that walks as the customers
 * did. A description of paths, no effect: it rewards touches on people who buy anyway. Never rank budgets with it; see `touchCredit`.
 *
 * @param kinds how many kinds of touch, integer >= 1
 * @returns purchases credited to each kind; they add up to all purchases, or `nobodyBought`
 * @throws RangeError for a touch that is no kind, or a path without touches
 * Source: Anderl, Becker, von Wangenheim & Schumann (2016), Mapping the Customer Journey, Int. J. Research in Marketing 33:457-474, first-order removal effects.
 */
export function removalCredit(
  kinds: number,
  paths: readonly TouchPath[],
): readonly number[] | { readonly nobodyBought: true } {
  const bought = paths.filter((path) => path.bought).length;
  if (bought === 0) return { nobodyBought: true };
  const chain = countSteps(kinds, paths);
  const all = reachesPurchase(chain, -1);
  const effects = Array.from({ length: kinds }, (_, kind) => 1 - reachesPurchase(chain, kind) / all);
  const total = effects.reduce((sum, effect) => sum + effect, 0);
  return effects.map((effect) => (bought * effect) / total);
}

/** Steps from each kind (row) to each kind and, last, to a purchase, as shares of all that leave it; and where paths begin. */
function countSteps(kinds: number, paths: readonly TouchPath[]) {
  const width = kinds + 1;
  const steps = new Float64Array(kinds * width);
  const leaving = new Float64Array(kinds);
  const starts = new Float64Array(kinds);
  for (const { touches, bought } of paths) {
    const wrong = touches.find((touch) => !(Number.isInteger(touch) && touch >= 0 && touch < kinds));
    if (wrong !== undefined || touches.length === 0)
      throw new RangeError(`no path: touch ${wrong} of ${touches.length}`);
    starts[touches[0]!]! += 1 / paths.length;
    for (const [place, touch] of touches.entries()) {
      leaving[touch]! += 1;
      const next = touches[place + 1] ?? (bought ? kinds : null);
      if (next !== null) steps[touch * width + next]! += 1;
    }
  }
  return { kinds, starts, shares: steps.map((count, at) => count / Math.max(1, leaving[Math.floor(at / width)]!)) };
}

/** Chance that a walk ends in a purchase when one kind leads nowhere; -1 = all lead on. */
function reachesPurchase({ kinds, starts, shares }: ReturnType<typeof countSteps>, removed: number): number {
  const matrix = new Float64Array(kinds * kinds);
  const ends = new Float64Array(kinds);
  for (let from = 0; from < kinds; from += 1) {
    const gone = from === removed;
    for (let to = 0; to < kinds; to += 1)
      matrix[from * kinds + to] = Number(from === to) - (gone ? 0 : shares[from * (kinds + 1) + to]!);
    ends[from] = gone ? 0 : shares[from * (kinds + 1) + kinds]!;
  }
  const reaches = luSolve(matrix, ends, kinds);
  // Every path ends, so a walk cannot go round for ever.
  if (reaches === null) throw new RangeError('paths that never end');
  return starts.reduce((sum, share, kind) => sum + share * reaches[kind]!, 0);
}
