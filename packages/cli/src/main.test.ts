import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { COMMANDS } from './commands/all-commands.ts';

const MAIN = join(dirname(fileURLToPath(import.meta.url)), 'main.ts');
/** From outside, as a shell does it. The environment is one with which nothing could be opened, so an answer shows that nothing was. */
function vivero(...argv: string[]) {
  const environment = { ...process.env, PORT: 'none', VIVERO_DATA: '/nowhere/at/all' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...argv], {
    encoding: 'utf8',
    env: environment,
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

test.each([
  { why: 'nothing typed shows the help', argv: [] },
  { why: 'asked for help', argv: ['--help'] },
  { why: 'asked for the help of one command', argv: ['import', '--help'] },
])('$why: result on stdout, exit 0', { timeout: 60_000 }, ({ argv }) => {
  const { status, stdout, stderr } = vivero(...argv);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('vivero import');
});

test.each([
  { why: 'a command nobody knows', argv: ['frobnicate'], says: 'There is no command frobnicate' },
  { why: 'an option nobody knows', argv: ['plan', '--bogus'], says: '--bogus' },
  { why: 'a path is missing', argv: ['import', 'berka'], says: 'something is missing' },
  { why: 'no target', argv: ['model', 'try', 'table.csv'], says: '--target is missing' },
  { why: 'no day', argv: ['plan', '--date', 'tomorrow'], says: '--date must be a day' },
  { why: 'no language of ours', argv: ['stages', '--lang', 'de'], says: '--lang must be one of' },
])('$why: nothing on stdout, exit 2, before anything is opened', { timeout: 60_000 }, ({ argv, says }) => {
  const { status, stdout, stderr } = vivero(...argv);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(says);
});

test('an expected failure is a code on stdout, a sentence on stderr, exit 1', { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = vivero('imports', '--json', '--lang', 'en');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ problem: { code: 'start.environment' } });
  expect(stderr).toContain('PORT');
  expect(stderr).not.toContain(' at ');
});

test('every command has a usage line that names it, and a first sentence', () => {
  for (const { name, help } of COMMANDS) {
    expect(help.split('\n')[0]).toMatch(new RegExp(`^vivero ${name}( |$)`));
    expect(help.split('\n').length).toBeGreaterThan(1);
  }
});

test(
  'a model is tried on a table without a bank: no environment is read, no database opened',
  { timeout: 60_000 },
  () => {
    const { status, stdout } = vivero('model', 'try', '/nowhere.csv', '--target', 'y', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ problem: { code: 'file.not_found', path: '/nowhere.csv' } });
  },
);

test('banks of the lab are asked for within limits, before any is made', { timeout: 60_000 }, () => {
  const { status, stdout } = vivero('lab', 'run', '--weeks', 'many', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ problem: { code: 'lab.out_of_range', field: 'weeks' } });
});
