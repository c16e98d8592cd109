import { once } from 'node:events';
import process from 'node:process';
import type { ChildRequest } from './frame.ts';
import { tableFrames } from './table-frames.ts';

// Entry of the limited child process: one file in, frames out, one JSON line each. It waits when the pipe is full.
const request = JSON.parse(process.argv[2] ?? '') as ChildRequest;
for await (const frame of tableFrames(request))
  if (!process.stdout.write(`${JSON.stringify(frame)}\n`)) await once(process.stdout, 'drain');
