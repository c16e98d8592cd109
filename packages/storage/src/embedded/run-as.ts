import { execFile } from 'node:child_process';

/** The OS user that the server runs as; undefined = this process's own. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends the server the OS user `postgres`.
 * @returns undefined for any other user; 'missing' when this is root and there is no such user
 */
export async function serverUser(): Promise<RunAs | undefined | 'missing'> {
  if (process.getuid?.() !== 0) return undefined;
  const uid = await run('id', ['-u', 'postgres'], undefined);
  const gid = await run('id', ['-g', 'postgres'], undefined);
  if (uid.code !== 0 || gid.code !== 0) return 'missing';
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

/** Runs a program to its end, with no language and no folder of its own to stumble over; `output` is both of its streams. */
export async function run(
  program: string,
  args: readonly string[],
  as: RunAs | undefined,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      program,
      args,
      { ...as, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C' } },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 127;
        resolve({ code, output: stdout + stderr });
      },
    );
  });
}
