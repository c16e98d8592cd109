import { join } from 'node:path';
import { Vivero } from '../outside/vivero.ts';
import type { Claim, Proof } from '../proof.ts';

const REPLICATIONS = 200;
const TARGET =
  'bias within its Monte Carlo error or the tolerance stated; of stated intervals as many hold the truth as stated, within 5 of 100 and at most 99 (an interval that carries a prior: or more)';

interface Ranged {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}
interface PrintedLine {
  readonly estimator: string;
  readonly quantity: string;
  readonly level: number | null;
  readonly onlyDescribes?: true;
  readonly orMore?: true;
  readonly tolerance?: { readonly share: number };
  readonly notComputed: Readonly<Record<string, number>>;
  readonly seen: {
    readonly truth: number;
    readonly estimate: number;
    readonly bias: Ranged;
    readonly coverage: Ranged | null;
  } | null;
}

/** Every estimator of the decisions against a truth that is known; judged here from the printed figures, not by the command's own verdict. */
export const recovery: Proof = {
  id: 'lab.recovery',
  async *claims(setting) {
    const vivero = new Vivero(setting.checkout, join(setting.scratch(), 'data'));
    // Exit code 1 says that a row is off; its figures are then as worth printing.
    const { stdout, stderr } = await vivero.run(['lab', 'recover', '--replications', String(REPLICATIONS), '--json']);
    if (stdout === '') throw new Error(stderr.slice(-500));
    const { lines } = JSON.parse(stdout) as { readonly lines: readonly PrintedLine[] };
    const judged = lines.filter((line) => line.onlyDescribes !== true);
    for (const [estimator, own] of Map.groupBy(judged, (line) => line.estimator)) yield claimOf(estimator, own);
  },
};

const claimOf = (estimator: string, lines: readonly PrintedLine[]): Claim => ({
  id: `lab.recovery.${estimator}`,
  target: TARGET,
  figure: `simulated: ${lines.map(figureText).join('; ')}`,
  holds: lines.every(keepsPromise),
});

function figureText({ quantity, seen, notComputed }: PrintedLine): string {
  const without = Object.values(notComputed).reduce((sum, times) => sum + times, 0);
  if (seen === null) return `${quantity}: no figure in ${without}`;
  const { truth, estimate, coverage } = seen;
  const held = coverage === null ? 'no interval' : `held ${(100 * coverage.value).toFixed(1)}%`;
  const missing = without === 0 ? '' : `, no figure in ${without}`;
  return `${quantity} ${estimate.toPrecision(3)} (truth ${truth.toPrecision(3)}), ${held}${missing}`;
}

function keepsPromise({ seen, level, orMore, tolerance, notComputed }: PrintedLine): boolean {
  const without = Object.values(notComputed).reduce((sum, times) => sum + times, 0);
  if (seen === null || without > REPLICATIONS / 20) return false;
  const { truth, bias, coverage } = seen;
  // Half as wide again as the interval: at its width chance alone would blame one or two of some thirty quantities.
  const half = (bias.upper - bias.lower) / 2;
  const unbiased = Math.abs(bias.value) <= Math.max(1.5 * half, (tolerance?.share ?? 0) * Math.abs(truth));
  if (level === null || coverage === null) return unbiased;
  return (
    unbiased && coverage.value >= level - 0.05 && coverage.value <= (orMore === true ? 1 : Math.min(0.99, level + 0.05))
  );
}
