import { expect, test } from 'vitest';
import { WORLDS } from '../world/worlds.ts';
import { calibrateAnswers } from './calibrate-answers.ts';
import { calibrateFiles } from './calibrate-files.ts';
import { calibrateStaying } from './calibrate-staying.ts';
import type { CalibrationFigure } from './calibration-line.ts';

const rules = WORLDS['default']!;
const SEED = 2026;

const missed = (lines: readonly CalibrationFigure[]): readonly string[] =>
  lines
    .filter(({ low, high, generated }) => generated < low || generated > high)
    .map(({ figure, low, high, generated }) => `${figure}: ${generated}, not ${low} to ${high}`);

test.each([
  { what: 'who stays, and who passes the bank on', lines: calibrateStaying },
  { what: 'what people answer', lines: calibrateAnswers },
  { what: 'newcomers, events, mails, calls and ties', lines: calibrateFiles },
])('the default world is like real banks in $what', { timeout: 60_000 }, ({ lines }) => {
  expect(missed(lines(rules, SEED))).toEqual([]);
});

test('a world that is like no bank is told from one that is', { timeout: 60_000 }, () => {
  const { deeds } = rules;
  const pushy = { ...rules, deeds: { ...deeds, offer: { ...deeds.offer, push: 3 } } };
  expect(missed(calibrateAnswers(pushy, SEED))).toEqual([
    expect.stringContaining('Calls about a term deposit'),
    expect.stringContaining('Advice that closes'),
  ]);
});
