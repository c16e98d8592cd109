import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { Worker } from 'node:worker_threads';

// A hostile parser: tries what an exploited one would, and reports how each attempt ended as a head frame.
const { path } = JSON.parse(process.argv[2] ?? '') as { path: string };
const attempts: Readonly<Record<string, () => unknown>> = {
  readOwnFile: () => readFileSync(path),
  readElsewhere: () => readFileSync('/etc/passwd'),
  write: () => writeFileSync(`${path}.stolen`, 'x'),
  spawn: () => execFileSync('/bin/true'),
  worker: () => new Worker('0', { eval: true }),
  environment: () => {
    if (Object.keys(process.env).length > 0) return;
    throw Object.assign(new Error('empty'), { code: 'EMPTY' });
  },
};
const headers = Object.entries(attempts).map(([name, attempt]) => {
  try {
    attempt();
    return `${name}: done`;
  } catch (error) {
    return `${name}: ${(error as { code?: string }).code ?? String(error)}`;
  }
});
process.stdout.write(`${JSON.stringify({ kind: 'head', headers })}\n${JSON.stringify({ kind: 'end', rows: 0 })}\n`);
