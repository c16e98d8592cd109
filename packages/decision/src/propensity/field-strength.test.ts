import { expect, test } from 'vitest';
import { auc } from '../learn/auc.ts';
import { fieldStrength } from './field-strength.ts';
import { anyDays } from './testing/any-days.ts';

const days = anyDays({ seed: 3, level: (day) => -4 + day / 70 });

test('the day itself tells when somebody buys, and nobody from anybody', () => {
  const dated = days.map((day) => ({
    outcomes: day.outcomes,
    table: {
      rows: day.table.rows,
      fields: [{ kind: 'number' as const, name: 'calendar', values: new Float64Array(day.table.rows).fill(day.day) }],
    },
  }));
  expect(fieldStrength(dated, { kind: 'number', name: 'calendar', edges: [15, 45, 75, 105, 150] })).toBe(0.5);
});

test('on one day it is the area under the curve of the rates', () => {
  const [day] = days.slice(-1);
  const [field] = day!.table.fields;
  const found = auc(field?.kind === 'number' ? field.values : [], day!.outcomes);
  const strength = fieldStrength([day!], { kind: 'number', name: 'interest', edges: [0.5, 1.5, 2.5] });
  expect(strength).toBeCloseTo('auc' in found ? found.auc : 0, 12);
});
