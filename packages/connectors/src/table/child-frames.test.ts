import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import type { ChildRequest } from '../child/frame.ts';
import { temporaryFiles } from '../testing/temporary-files.ts';
import { childFrames } from './child-frames.ts';
import { TABLE_LIMITS, type TableLimits } from './table-limits.ts';

// Each file is read in a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const files = temporaryFiles();
afterAll(files.remove);
const path = files.write('a.csv', 'a,b\n1,2\n');
const FORBIDDEN_ACTS = fileURLToPath(new URL('../child/testing/forbidden-acts.ts', import.meta.url));
const HUNG_PARSER = fileURLToPath(new URL('../child/testing/hung-parser.ts', import.meta.url));
const GREEDY_PARSER = fileURLToPath(new URL('../child/testing/greedy-parser.ts', import.meta.url));

async function run(entry: string | undefined, limits: Partial<TableLimits> = {}): Promise<unknown[]> {
  const request: ChildRequest = {
    path,
    format: null,
    overrides: {},
    locale: 'en',
    rowLimit: null,
    limits: { ...TABLE_LIMITS, ...limits },
  };
  const frames: unknown[] = [];
  for await (const frame of childFrames(request, entry)) frames.push(frame);
  return frames;
}
const problemOf = (ended: Promise<unknown>): Promise<unknown> =>
  ended.then(
    () => 'ended well',
    (error: unknown) => (error as { problem?: unknown }).problem ?? error,
  );

test('the child may read the one file, and nothing else that a hijacked parser would want', async () => {
  expect(await run(FORBIDDEN_ACTS)).toEqual([
    {
      kind: 'head',
      headers: [
        'readOwnFile: done',
        'readElsewhere: ERR_ACCESS_DENIED',
        'write: ERR_ACCESS_DENIED',
        'spawn: ERR_ACCESS_DENIED',
        'worker: ERR_ACCESS_DENIED',
        'environment: EMPTY',
      ],
    },
    { kind: 'end', rows: 0 },
  ]);
  expect(existsSync(`${path}.stolen`)).toBe(false);
});

test.each([
  {
    why: 'silent too long',
    entry: HUNG_PARSER,
    limits: { idleMs: 300 },
    problem: { code: 'file.too_large', limit: 'time' },
  },
  {
    why: 'running too long',
    entry: HUNG_PARSER,
    limits: { wallMs: 300 },
    problem: { code: 'file.too_large', limit: 'time' },
  },
  {
    why: 'out of memory',
    entry: GREEDY_PARSER,
    limits: { memoryMb: 32 },
    problem: { code: 'file.too_large', limit: 'memory' },
  },
  {
    why: 'a program that is not there',
    entry: `${HUNG_PARSER}x`,
    limits: {},
    problem: { code: 'file.unreadable', row: null, detail: 'parser_ended:1' },
  },
])(
  'a child that dies is a Problem of its file, not of the parent: $why',
  async ({ entry, limits, problem }) => {
    expect(await problemOf(run(entry, limits))).toEqual(problem);
  },
  30_000,
);

test('a file that is not there', async () => {
  const absent = childFrames({
    path: `${path}x`,
    format: null,
    overrides: {},
    locale: 'en',
    rowLimit: null,
    limits: TABLE_LIMITS,
  });
  expect(await problemOf(absent.next())).toEqual({ code: 'file.not_found', path: `${path}x` });
});

test('a reader that stops early ends the child', async () => {
  const frames = childFrames({ path, format: null, overrides: {}, locale: 'en', rowLimit: null, limits: TABLE_LIMITS });
  expect((await frames.next()).value).toMatchObject({ kind: 'head', headers: ['a', 'b'] });
  await frames.return(undefined);
  expect((await frames.next()).done).toBe(true);
});
