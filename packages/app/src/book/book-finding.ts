import { join } from 'node:path';
import { BookFaulty, openDisk, readManifest } from '@vivero/book';
import { formatDay } from '@vivero/domain';
import { installationId, readPosition, readWide, type Stores } from '@vivero/storage';
import type { Finding } from '../doctor/finding.ts';

/** What the doctor finds of the book's files, without reading more than their manifest. */
export async function bookFinding(stores: Stores, memoryMb: number): Promise<Finding> {
  const what = 'book';
  try {
    const manifest = readManifest(openDisk(join(stores.dataFolder, 'book')));
    const { installation, position } = await readWide(stores, async (wide) => ({
      installation: await installationId(wide),
      position: await readPosition(wide),
    }));
    if (manifest.installation !== installation) throw new BookFaulty('foreign');
    const parts = manifest.buckets.flatMap(({ base, overlay }) => (overlay ? [base, overlay] : [base]));
    const events = parts.reduce((sum, { eventCount }) => sum + eventCount, 0);
    const bytes = parts.reduce((sum, { eventBytes }) => sum + eventBytes, 0);
    const each = events === 0 ? 0 : Math.round((bytes / events) * 10) / 10;
    const behind = Number(BigInt(position.xid) - BigInt(manifest.position.xid));
    const memory = Number.isFinite(memoryMb) ? `BOOK_MEMORY_MB ${memoryMb}` : 'all in memory';
    return {
      what,
      holds: behind >= 0,
      detail: `${events} events, ${Math.ceil(bytes / 2 ** 20)} MB, ${each} bytes each, ${memory}, as of ${formatDay(manifest.asOf)}, ${behind} transactions behind; built ${manifest.builtAt} in ${manifest.buildSeconds} s`,
    };
  } catch (error) {
    if (!(error instanceof BookFaulty)) throw error;
    if (error.fault === 'missing')
      return { what, holds: true, detail: 'none yet: made when the server starts, or by vivero book' };
    return {
      what,
      holds: false,
      detail: `its files are not usable (${error.fault}) and will be made anew: vivero book`,
    };
  }
}
