import type { Ranged, RecoveryLine, RecoveryReport } from '@vivero/lab';

const HEAD = [
  '| estimator | quantity | truth | mean estimate | bias | bias in standard errors | coverage (stated) | no figure | truth from | by |',
  '|---|---|---|---|---|---|---|---|---|---|',
];

/** One table in Markdown; what lies off what is promised is marked. */
export function recoveryLines({ replications, seed, lines }: RecoveryReport): readonly string[] {
  return [
    `Simulated: ${replications} replications each, seeds ${seed} to ${seed + replications - 1}; intervals hold the figure 19 times of 20.`,
    '',
    ...HEAD,
    ...lines.map((line) => `| ${cellsOf(line).join(' | ')} |`),
  ];
}

function cellsOf({
  estimator,
  quantity,
  by,
  truthFrom,
  level,
  orMore,
  seen,
  notComputed,
  ...verdict
}: RecoveryLine): string[] {
  const reasons = Object.entries(notComputed).map(([reason, times]) => `${times} ${reason}`);
  const figures =
    seen === null
      ? ['none', 'none', 'none', 'none', 'none']
      : [
          number(seen.truth),
          number(seen.estimate),
          `${ranged(seen.bias, number)}${verdict.unbiased === false ? ' (biased)' : ''}${verdict.onlyDescribes === true ? ' (a description)' : ''}`,
          ranged(seen.biasInDeviations, (value) => value.toFixed(2)),
          coverageText(level, seen.coverage, orMore === true) + (verdict.covered === false ? ' (off)' : ''),
        ];
  return [estimator, quantity, ...figures, reasons.join(', ') || '0', truthFrom, by];
}

const coverageText = (level: number | null, coverage: Ranged | null, orMore: boolean): string =>
  level === null || coverage === null
    ? 'no interval stated'
    : `${ranged(coverage, percent)} (${percent(level)}${orMore ? ' or more' : ''})`;

const ranged = ({ value, lower, upper }: Ranged, text: (value: number) => string): string =>
  `${text(value)} [${text(lower)}; ${text(upper)}]`;

const percent = (share: number): string => `${(100 * share).toFixed(share * 100 === Math.round(share * 100) ? 0 : 1)}%`;

/** Three digits that say something. */
const number = (value: number): string =>
  Math.abs(value) >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
