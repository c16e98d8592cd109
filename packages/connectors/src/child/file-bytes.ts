import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import type { TableLimits } from '../table/table-limits.ts';
import { FileProblem } from './file-problem.ts';
import { unzipGuard } from './unzip-guard.ts';

/** The bytes of a text file, unpacked when it is gzip, never more than the limits allow. */
export async function* fileBytes(
  path: string,
  compression: 'none' | 'gzip',
  limits: TableLimits,
): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  if (compression === 'none') {
    yield* file as AsyncIterable<Buffer>;
    return;
  }
  const guard = unzipGuard((await stat(path)).size, limits);
  const unpacked = file.pipe(createGunzip({ chunkSize: 256 * 1024 }));
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      guard(chunk.length);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem({ code: 'file.unreadable', row: null, detail: 'gzip_damaged' });
  } finally {
    file.destroy();
  }
}
