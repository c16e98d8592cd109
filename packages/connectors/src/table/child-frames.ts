import { spawn } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Problem } from '@vivero/domain';
import type { ChildRequest, Frame } from '../child/frame.ts';
import { SourceFailure } from '../source-failure.ts';

const CODE = fileURLToPath(new URL('../../', import.meta.url));
/** The one library that the child may load: it reads workbooks before Excel 2007. */
const LIBRARY = fileURLToPath(new URL('.', import.meta.resolve('@e965/xlsx')));
const PARSE_FILE = fileURLToPath(new URL('../child/parse-file.ts', import.meta.url));
const MAX_FRAME_CHARS = 256 * 2 ** 20;

/**
 * Runs the parser in a process of its own that may read one file, this package's code and one library, and nothing else: no other file, no
 * write, no process, no worker, no environment; with a memory limit and time limits. Whatever happens to it is a Problem of the file.
 * @param entry the child's program; another one only where a test proves what a child cannot do
 * @throws SourceFailure with the child's Problem, or with the way it ended
 */
export async function* childFrames(request: ChildRequest, entry = PARSE_FILE): AsyncGenerator<Frame> {
  const path = await existing(request.path);
  const { limits } = request;
  const child = spawn(
    process.execPath,
    [
      '--permission',
      `--allow-fs-read=${CODE}`,
      `--allow-fs-read=${LIBRARY}`,
      `--allow-fs-read=${path}`,
      `--max-old-space-size=${limits.memoryMb}`,
      entry,
      JSON.stringify({ ...request, path }),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: {}, cwd: CODE },
  );
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('error', () => resolve({ code: null, signal: null }));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-4_000)));
  let slow = false;
  const stop = (): void => {
    slow = true;
    child.kill('SIGKILL');
  };
  const wall = setTimeout(stop, limits.wallMs);
  let idle = setTimeout(stop, limits.idleMs);
  let finished = false;
  try {
    let rest = '';
    for await (const text of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
      clearTimeout(idle);
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MAX_FRAME_CHARS) stop();
      for (const line of lines) {
        const frame = JSON.parse(line) as Frame;
        if (frame.kind === 'problem') throw new SourceFailure(frame.problem, request.path);
        finished ||= frame.kind === 'end';
        yield frame;
      }
      // Only the child's own silence counts, not the time that the reader of the rows takes.
      idle = setTimeout(stop, limits.idleMs);
    }
    const end = await ended;
    if (!finished) throw new SourceFailure(death(end, slow, stderr), request.path);
  } finally {
    clearTimeout(idle);
    clearTimeout(wall);
    child.kill('SIGKILL');
    await ended;
  }
}

async function existing(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    throw new SourceFailure({ code: 'file.not_found', path }, path);
  }
}

function death(end: { code: number | null; signal: string | null }, slow: boolean, stderr: string): Problem {
  if (slow) return { code: 'file.too_large', limit: 'time' };
  if (/heap out of memory|heap limit/i.test(stderr)) return { code: 'file.too_large', limit: 'memory' };
  if (stderr.includes('ERR_ACCESS_DENIED')) return { code: 'file.unreadable', row: null, detail: 'access_denied' };
  return { code: 'file.unreadable', row: null, detail: `parser_ended:${end.signal ?? end.code ?? 'not_started'}` };
}
