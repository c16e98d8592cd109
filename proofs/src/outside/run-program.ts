import { type ChildProcess, spawn } from 'node:child_process';

export interface Ended {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly wallMs: number;
}

export interface RunOptions {
  readonly cwd: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the child as soon as it exists; it leads a process group of its own. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** The environment without what would point the product at somebody else's installation. */
export function cleanEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const own =
    /^(VIVERO_|DATABASE_|SMTP_URL$|MAIL_FROM$|MAIL_COUNT_OPENS$|WEBHOOK_|WECOM_|PUBLIC_URL$|PORT$|HOST$|LC_ALL$|LANG$)/;
  const kept = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || own.test(name) ? [] : [[name, value] as const],
  );
  return { ...Object.fromEntries(kept), ...extra };
}

/** Runs a program to its end and keeps what it said. */
export async function runProgram(program: string, args: readonly string[], options: RunOptions): Promise<Ended> {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: cleanEnvironment(options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  options.onStart?.(child);
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text));
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  return { code, ...texts, wallMs: performance.now() - started };
}
