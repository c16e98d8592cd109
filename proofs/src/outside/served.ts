import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { cleanEnvironment } from './run-program.ts';

export interface Served {
  readonly address: string;
  /** Wall time until a person could sign in. */
  readonly readyMs: number;
  readonly log: () => string;
}

/** Runs a program that serves on PORT, waits until it is ready, hands it over, and ends it. */
export async function served<T>(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>>; readonly patienceMs: number },
  use: (server: Served) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: cleanEnvironment({ PORT: String(port), ...options.env }),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  const ended = new Promise<void>((done) => void child.on('close', () => done()));
  try {
    while (!(await ready(address))) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${log.slice(-1000)}`);
      if (performance.now() - started > options.patienceMs) throw new Error(`not ready in time: ${log.slice(-1000)}`);
      await pause(200);
    }
    return await use({ address, readyMs: performance.now() - started, log: () => log });
  } finally {
    stop(child);
    await ended;
  }
}

const ready = async (address: string): Promise<boolean> =>
  fetch(`${address}/health/ready`).then(
    (response) => response.status === 200,
    () => false,
  );

function stop(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  process.kill(-child.pid, 'SIGTERM');
}
