import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, Role } from '@vivero/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepLabResults } from './keep-lab-results.ts';
import { labPage } from './lab-page.ts';
import type { LabResults } from './lab-results.ts';

const KNOWN = { value: 3, lower: 2, upper: 4 };
const RESULTS: LabResults = {
  simulated: true,
  customers: 5_000,
  weeks: 52,
  seeds: [1, 2],
  worlds: [
    {
      world: 'default',
      policies: [
        {
          policy: 'vivero',
          hoursGiven: 10,
          hoursSpent: 0,
          valuePerHour: KNOWN,
          valuePerHourSpent: { noFigure: 'no_time_spent' },
          salesPerHour: { value: 1, noInterval: 'one_bank' },
          contacts: KNOWN,
          felt: KNOWN,
          left: KNOWN,
          complaints: KNOWN,
          referred: KNOWN,
          toRivals: KNOWN,
          attention: { noFigure: 'nobody_contacted' },
          toPassive: { noFigure: 'base_not_above_zero' },
          toPropensity: KNOWN,
          ofBound: KNOWN,
          ofAskingBound: { noFigure: 'not_lived' },
          ofGap: KNOWN,
          toPitchOnly: { noFigure: 'not_lived' },
          contactsToPitchOnly: { noFigure: 'not_lived' },
          feltToPitchOnly: { noFigure: 'not_lived' },
        },
      ],
    },
  ],
};
const someone = (role: Role) => ({ kind: 'user', role }) as Actor;

let dataFolder = '';
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'vivero-lab-'));
});
afterEach(async () => rm(dataFolder, { recursive: true }));

test('what was kept last is shown as it was, with the day', async () => {
  await keepLabResults(dataFolder, { ...RESULTS, seeds: [9] });
  await keepLabResults(dataFolder, RESULTS);
  expect(await labPage({ dataFolder }, someone('marketing'))).toEqual({
    ok: true,
    value: { keptOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/), results: RESULTS },
  });
});

test('before anything was kept there is nothing, and no failure', async () => {
  expect(await labPage({ dataFolder }, someone('admin'))).toEqual({ ok: true, value: null });
});

test.each<Role>(['rm', 'team_lead'])('%s does not see it, kept or not', async (role) => {
  const refused = { ok: false, problem: { code: 'access.refused', action: 'models' } };
  expect(await labPage({ dataFolder }, someone(role))).toEqual(refused);
});

test.each([
  { why: 'half a file', text: '{"simulated":tr' },
  { why: 'a figure that is no number', text: JSON.stringify(RESULTS).replace('"value":3', '"value":null') },
  { why: 'numbers that do not say that they are simulated', text: JSON.stringify({ ...RESULTS, simulated: false }) },
])('$why is not shown, and says what to do', async ({ text }) => {
  await keepLabResults(dataFolder, RESULTS);
  await writeFile(join(dataFolder, 'lab', 'results.json'), text);
  const found = await labPage({ dataFolder }, someone('compliance'));
  expect(found).toEqual({ ok: false, problem: { code: 'lab.results_unreadable' } });
});

test('what is no report is not kept', async () => {
  await expect(keepLabResults(dataFolder, { simulated: true })).rejects.toThrow();
  expect(await labPage({ dataFolder }, someone('admin'))).toEqual({ ok: true, value: null });
});
