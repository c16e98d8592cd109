import type { TableLimits } from '../table/table-limits.ts';
import { FileProblem } from './file-problem.ts';

const HARMLESS_BYTES = 32 * 2 ** 20;

/**
 * Counts what decompression yields and stops a bomb by what really comes out: the sizes that an archive states about itself can lie.
 * @throws FileProblem `file.too_large` from the returned function
 */
export function unzipGuard(compressedBytes: number, limits: TableLimits): (bytes: number) => void {
  let total = 0;
  return (bytes) => {
    total += bytes;
    const bomb = total > HARMLESS_BYTES && total > compressedBytes * limits.unzipRatio;
    if (bomb || total > limits.unzippedBytes)
      throw new FileProblem({ code: 'file.too_large', limit: bomb ? 'unzip_ratio' : 'unzipped_bytes' });
  };
}
