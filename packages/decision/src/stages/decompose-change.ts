/** People of one group in one period: those who could, and those of them who did. */
export interface Outcome {
  readonly of: number | string | null;
  /** Integer >= 0. */
  readonly base: number;
  /** Integer, 0..base. */
  readonly reached: number;
}

/** Why more or fewer people did it than in the period before; the three parts add up to the change. */
export interface ChangeParts {
  readonly change: number;
  /** Because more or fewer people could. */
  readonly base: number;
  /** Because of those who could, more or fewer did, group by group. */
  readonly conversion: number;
  /** Because other groups made up more of those who could. */
  readonly mix: number;
}

export interface Decomposition extends ChangeParts {
  readonly before: number;
  readonly after: number;
  /** What each group adds to each part. In a group alone only its own share can move, which is its part of the mix. */
  readonly groups: readonly (ChangeParts & { readonly of: Outcome['of'] })[];
}

/**
 * Splits the change of an outcome between two periods into base, conversion and mix (demand 10 of the method). People who did it in a group
 * are base x share of the group x conversion of the group; each of the three is changed alone, averaged over all orders in which they could
 * have changed, so that nothing is left over and no order is preferred.
 *
 * @param before one row a group; a group that is missing had nobody
 * @returns people, fractions of them; parts sum to the change up to the rounding of the arithmetic (relative 1e-12)
 * @throws RangeError when the counts are not counts with reached <= base
 *
 * A group that had nobody in one period has no conversion there: it is taken to have been that of the other period, so that its coming or
 * going counts as base and mix. It describes; it says nothing about why conversion changed.
 * Source: Das Gupta (1993), Standardization and Decomposition of Rates, P23-186, eq. 3.5 for three factors.
 */
export function decomposeChange(before: readonly Outcome[], after: readonly Outcome[]): Decomposition {
  for (const { base, reached } of [...before, ...after])
    if (![base, reached].every((count) => Number.isInteger(count) && count >= 0) || reached > base)
      throw new RangeError(`not people who could and did: ${reached} of ${base}`);
  const total = (outcomes: readonly Outcome[], what: 'base' | 'reached'): number =>
    outcomes.reduce((sum, outcome) => sum + outcome[what], 0);
  const bases = [total(before, 'base'), total(after, 'base')] as const;
  const rowOf = (outcomes: readonly Outcome[], of: Outcome['of']): Outcome =>
    outcomes.find((outcome) => outcome.of === of) ?? { of, base: 0, reached: 0 };
  const all = new Set([...before, ...after].map(({ of }) => of));
  const groups = [...all].map((of) => {
    const rows = [rowOf(before, of), rowOf(after, of)] as const;
    // Where nobody could at all, the groups are taken to have been as in the other period.
    const shares = factors(rows[0].base, bases[0], rows[1].base, bases[1]);
    const rates = factors(rows[0].reached, rows[0].base, rows[1].reached, rows[1].base);
    return {
      of,
      change: rows[1].reached - rows[0].reached,
      base: effect(bases, shares, rates),
      mix: effect(shares, bases, rates),
      conversion: effect(rates, bases, shares),
    };
  });
  const sum = (part: keyof ChangeParts): number => groups.reduce((all_, group) => all_ + group[part], 0);
  return {
    before: total(before, 'reached'),
    after: total(after, 'reached'),
    change: sum('change'),
    base: sum('base'),
    conversion: sum('conversion'),
    mix: sum('mix'),
    groups,
  };
}

type Pair = readonly [number, number];

/** Two shares; one without a base is taken to be the other, and two without are nothing. */
function factors(part: number, whole: number, laterPart: number, laterWhole: number): Pair {
  if (whole === 0 && laterWhole === 0) return [0, 0];
  const earlier = whole === 0 ? laterPart / laterWhole : part / whole;
  return [earlier, laterWhole === 0 ? earlier : laterPart / laterWhole];
}

/** What the change of the first factor alone does to the product of the three. */
const effect = ([a1, a2]: Pair, [b1, b2]: Pair, [c1, c2]: Pair): number =>
  (a2 - a1) * ((b1 * c1 + b2 * c2) / 3 + (b1 * c2 + b2 * c1) / 6);
