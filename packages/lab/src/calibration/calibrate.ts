import type { WorldRules } from '../world/world-rules.ts';
import { calibrateAnswers } from './calibrate-answers.ts';
import { calibrateFiles } from './calibrate-files.ts';
import { calibrateStaying } from './calibrate-staying.ts';
import type { CalibrationLine } from './calibration-line.ts';

/** A world's figures beside what is known of real banks. What misses is a property of the world, and says so. */
export const calibrate = (rules: WorldRules, seed: number): readonly CalibrationLine[] =>
  [...calibrateStaying(rules, seed), ...calibrateAnswers(rules, seed), ...calibrateFiles(rules, seed)].map((line) => ({
    ...line,
    met: line.generated >= line.low && line.generated <= line.high,
  }));
