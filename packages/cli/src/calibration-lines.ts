import type { CalibrationLine } from '@vivero/lab';

const FORMATS = {
  share: new Intl.NumberFormat('en', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  number: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
};

/** A table in Markdown; what lies outside of its target is marked. */
export function calibrationLines(lines: readonly CalibrationLine[]): readonly string[] {
  return [
    '| figure | target | simulated | counted | target rests on |',
    '|---|---|---|---|---|',
    ...lines.map(({ figure, counted, unit, low, high, generated, met, source }) => {
      const text = (value: number): string => FORMATS[unit].format(value);
      return `| ${figure} | ${text(low)} to ${text(high)} | ${text(generated)}${met ? '' : ' (outside)'} | ${counted} | ${source} |`;
    }),
  ];
}
