import { labResultsSchema } from '@vivero/app';
import { type LabFigure, type LabReport, WAYS, WORLDS } from '@vivero/lab';
import { expect, test } from 'vitest';
import { labLines } from './lab-lines.ts';

const KNOWN: LabFigure = { value: 1_234.5, lower: -2, upper: 3 };
const ONE: LabFigure = { value: 1, noInterval: 'one_bank' };
const NONE: LabFigure = { noFigure: 'base_not_above_zero' };
const REPORT: LabReport = {
  simulated: true,
  customers: 5_000,
  weeks: 52,
  seeds: [1, 2],
  worlds: Object.keys(WORLDS).map((world) => ({
    world,
    policies: WAYS.map((policy) => ({
      policy,
      hoursGiven: 10,
      hoursSpent: 5,
      valuePerHour: KNOWN,
      valuePerHourSpent: ONE,
      salesPerHour: KNOWN,
      contacts: KNOWN,
      felt: KNOWN,
      left: KNOWN,
      complaints: KNOWN,
      referred: KNOWN,
      toRivals: KNOWN,
      attention: KNOWN,
      toPassive: NONE,
      toPropensity: KNOWN,
      ofBound: KNOWN,
      ofAskingBound: KNOWN,
      ofGap: KNOWN,
      toPitchOnly: KNOWN,
      contactsToPitchOnly: KNOWN,
      feltToPitchOnly: KNOWN,
    })),
  })),
};

test.each([
  { language: 'en', word: /simulated/i, figure: '1,234.5 [-2.0; 3.0]', unknown: 'base may be 0' },
  { language: 'zh', word: /模拟/, figure: '1,234.5 [-2.0; 3.0]', unknown: '基数可能为 0' },
  { language: 'es', word: /simulado/i, figure: '1234,5 [-2,0; 3,0]', unknown: 'base quizá 0' },
] as const)(
  'every line with a figure says in $language that it is simulated',
  ({ language, word, figure, unknown }) => {
    const lines = labLines(REPORT, language);
    const figures = lines.filter((line) => line.includes('['));
    expect(figures).toHaveLength(Object.keys(WORLDS).length * WAYS.length * 3);
    expect(lines.filter((line) => /\d[.,]\d/.test(line) && !word.test(line))).toEqual([]);
    expect(figures[0]).toContain(figure);
    expect(figures[0]).toContain(unknown);
  },
);

test('a report of every world and way is what the page takes, and each has its words', () => {
  expect(labResultsSchema.parse(JSON.parse(JSON.stringify(REPORT)))).toEqual(REPORT);
});
