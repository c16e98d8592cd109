import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { UsageError } from './arguments.ts';
import { cohortCommand } from './commands/cohort-command.ts';
import { funnelCommand } from './commands/funnel-command.ts';
import { segmentCommand } from './commands/segment-command.ts';
import { definitionFile } from './definition-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'vivero-definition-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (text: string): string => {
  const path = join(folder, `${text.length}.json`);
  writeFileSync(path, text);
  return path;
};
const GOOD = fileOf('{"version":1}');

test('a file is read as it is; the rules judge what it says', () => {
  expect(definitionFile(GOOD)).toEqual({ version: 1 });
});

test.each([
  { why: 'no file', read: () => definitionFile(join(folder, 'gone')), says: 'cannot be read' },
  { why: 'no JSON', read: () => definitionFile(fileOf('{"version":')), says: 'is not JSON' },
  { why: 'a funnel of nothing', read: () => funnelCommand.read([]), says: '--file is missing' },
  { why: 'cohorts of nothing', read: () => cohortCommand.read(['--csv']), says: '--file is missing' },
  { why: 'two segments', read: () => segmentCommand.read(['seg_1', '--file', GOOD]), says: 'not both' },
  { why: 'nothing to keep', read: () => segmentCommand.read(['--save', 'x']), says: 'needs --file' },
  {
    why: 'a file of no known kind',
    read: () => segmentCommand.read(['seg_1', '--out', 'x.pdf']),
    says: '.csv or .xlsx',
  },
  { why: 'a reason of no kind', read: () => segmentCommand.read(['--reason', 'fun']), says: 'must be one of' },
])('$why is wrong usage, before anything is opened', ({ read, says }) => {
  expect(read).toThrow(UsageError);
  expect(read).toThrow(says);
});
