import { readFile, stat } from 'node:fs/promises';
import type { TableLimits } from '../table/table-limits.ts';
import { FileProblem } from './file-problem.ts';

/** All bytes of a file of a kind that cannot be streamed. @throws FileProblem `file.too_large` beyond the limit for such files */
export async function wholeFile(path: string, limits: TableLimits): Promise<Buffer> {
  if ((await stat(path)).size > limits.wholeBytes)
    throw new FileProblem({ code: 'file.too_large', limit: 'whole_bytes' });
  return readFile(path);
}
