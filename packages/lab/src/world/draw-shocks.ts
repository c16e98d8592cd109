import { randomStreams } from '@vivero/decision';
import type { BankSize } from './bank-size.ts';
import type { ShockRule, WorldRules } from './world-rules.ts';

/** Some weeks in which needs of some kinds begin more or less often than usual, everywhere or in one book. */
export interface Shock {
  readonly kind: ShockRule['kind'];
  readonly from: number;
  readonly weeks: number;
  /** Whose customers it hits; null = everybody's. */
  readonly rm: number | null;
  readonly factors: ShockRule['factors'];
}

/**
 * What hits a bank from outside while it is on record; nobody's contacts change it. One of a kind ends before the next begins.
 * @param seeds `bank` = what everybody in the bank shares, `own` = what only these books do
 */
export function drawShocks(
  { shocks }: WorldRules,
  { rms, weeks }: Pick<BankSize, 'rms' | 'weeks'>,
  seeds: { readonly bank: number; readonly own: number },
): readonly Shock[] {
  return shocks.flatMap(({ kind, perYear, weeks: lasts, everywhere, factors }) =>
    (everywhere ? [null] : Array.from({ length: rms }, (_, rm) => rm)).flatMap((rm) => {
      const stream = randomStreams(rm === null ? seeds.bank : seeds.own).stream(`shocks.${kind}.${rm ?? 'all'}`);
      const found: Shock[] = [];
      for (let week = 0; week < weeks; week += 1) {
        const last = found.at(-1);
        const begins = stream() < perYear / 52;
        if (begins && (last === undefined || week >= last.from + last.weeks))
          found.push({ kind, from: week, weeks: lasts, rm, factors });
      }
      return found;
    }),
  );
}
