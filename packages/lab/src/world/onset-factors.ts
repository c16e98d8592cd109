import type { BankSize } from './bank-size.ts';
import type { Shock } from './draw-shocks.ts';
import type { NeedRule } from './world-rules.ts';

const YEAR = 52;

/** By need, then by week and RM (`week * rms + rm`): the factor on how often it begins, by the time of the year and by what has hit the bank. */
export function onsetFactors(
  needs: readonly NeedRule[],
  shocks: readonly Shock[],
  { rms, weeks }: Pick<BankSize, 'rms' | 'weeks'>,
): readonly Float64Array[] {
  return needs.map(({ kind, season }, k) => {
    const year = seasonOf(season, k);
    const factors = Float64Array.from({ length: weeks * rms }, (_, at) => year[Math.floor(at / rms) % YEAR]!);
    for (const shock of shocks) {
      const factor = shock.factors[kind] ?? 1;
      for (let week = shock.from; week < Math.min(weeks, shock.from + shock.weeks); week += 1)
        for (let rm = 0; rm < rms; rm += 1)
          if (shock.rm === null || shock.rm === rm) factors[week * rms + rm]! *= factor;
    }
    return factors;
  });
}

/** Each need comes and goes with the year, at a time of its own, and more so in its season; the mean over a year is 1. Guess. */
function seasonOf(season: NeedRule['season'], need: number): readonly number[] {
  const raw = Array.from({ length: YEAR }, (_, week) => {
    const high = season !== null && week >= season.from && week < season.from + season.weeks ? season.factor : 1;
    return high * (1 + 0.2 * Math.sin((2 * Math.PI * (week + 9 * need)) / YEAR));
  });
  const mean = raw.reduce((sum, each) => sum + each / YEAR, 0);
  return raw.map((each) => each / mean);
}
