import type { CalibrationLine } from '@vivero/lab';
import { expect, test } from 'vitest';
import { calibrationLines } from './calibration-lines.ts';

const line: CalibrationLine = {
  figure: 'Leave',
  counted: 'of 10',
  unit: 'share',
  low: 0.13,
  high: 0.15,
  generated: 0.1421,
  met: true,
  source: 'trade',
};

test.each([
  { why: 'a share', given: line, says: '| Leave | 13.0% to 15.0% | 14.2% | of 10 | trade |' },
  {
    why: 'outside is said',
    given: { ...line, generated: 0.2, met: false },
    says: '| Leave | 13.0% to 15.0% | 20.0% (outside) | of 10 | trade |',
  },
  {
    why: 'a number',
    given: { ...line, unit: 'number', low: 180, high: 220, generated: 204.81 } as const,
    says: '| Leave | 180 to 220 | 204.8 | of 10 | trade |',
  },
])('$why', ({ given, says }) => {
  expect(calibrationLines([given])).toEqual([expect.stringContaining('figure'), '|---|---|---|---|---|', says]);
});
