import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import {
  type BookPlace,
  type BookSource,
  ColumnMemory,
  type FoldThreads,
  type KeptBook,
  openDisk,
  rulesVersion,
  type SourceRow,
  storeBook,
} from '../../packages/book/src/index.ts';
import { NameTable } from '../../packages/book/src/columns/name-table.ts';
import { NATURE_SEPARATOR } from '../../packages/book/src/columns/booked-row.ts';
import { partName } from '../../packages/book/src/keep/build-book.ts';
import { newPart, storePart } from '../../packages/book/src/keep/kept-part.ts';
import type { Day } from '../../packages/domain/src/index.ts';
import { BANK_SEGMENTS, bankKinds, bankPart } from './bank-columns.ts';
import { PARTS } from './make-binary.ts';

const POSITION = { xid: '10', seq: '0' };
export const ORIGIN = { installation: 'bench', position: { xid: '100', seq: '0' }, currency: 'EUR', buckets: PARTS };

/** @param memoryMb what of the events may stay in memory */
export const placeOf = (folder: string, memoryMb = Number(process.env['BOOK_MEMORY_MB'] ?? 16_384)): BookPlace => ({
  disk: openDisk(folder),
  memory: new ColumnMemory(memoryMb * 2 ** 20),
});

/** The book of the invented bank, folded and written into a folder, part by part. */
export async function writeBook(
  {
    data,
    scratch,
    folder,
    asOf,
  }: { readonly data: string; readonly scratch: string; readonly folder: string; readonly asOf: Day },
  threads: FoldThreads,
): Promise<void> {
  const made = spawnSync(process.execPath, [join(import.meta.dirname, 'make-binary.ts'), data, scratch], {
    stdio: 'inherit',
  });
  if (made.status !== 0) throw new Error('the events could not be brought into the order of the book');
  const place = placeOf(folder, 0);
  const terms = { kinds: bankKinds(), segments: new NameTable([...BANK_SEGMENTS]), currency: 'EUR' };
  const buckets: KeptBook['buckets'][number][] = [];
  for (let bucket = 0; bucket < PARTS; bucket += 1) {
    const { events, people } = bankPart(scratch, PARTS, bucket);
    const folded = await threads.fold(events, people, terms.kinds, { asOf, currency: 'EUR' });
    const base = storePart(place, newPart(people, events, folded), partName(bucket, 1));
    buckets.push({ base, overlay: null, gone: new Uint32Array(0) });
  }
  const book = { asOf, position: POSITION, terms, leftOut: 0, buckets };
  const origin = {
    installation: ORIGIN.installation,
    rules: rulesVersion(),
    builtAt: '2026-11-01T00:00:00Z',
    buildSeconds: 0,
  };
  await storeBook(place, book, origin, null);
}

const VIEW = ['IN-C', '', '', '', '', '', ''].join(NATURE_SEPARATOR);

/** A hundred thousand views of the last hour, mostly by those who have most events already. */
export function newViews(members: number, asOf: Day): BookSource {
  const rows: SourceRow[][] = Array.from({ length: PARTS }, () => []);
  for (let i = 0; i < 100_000; i += 1) {
    const member = Math.floor(members * ((i * 0.618_033_988_749_894_9) % 1) ** 2.2);
    const plain = { day: asOf, amountMinor: null, balanceMinor: null, about: null, nature: VIEW };
    rows[member % PARTS]?.push({ member, eventId: `n${i}`, second: asOf * 86_400 + (i % 3600), ...plain });
  }
  for (const own of rows)
    own.sort((a, b) => a.member - b.member || a.second - b.second || (a.eventId < b.eventId ? -1 : 1));
  const nothing = async () => [];
  return {
    position: { xid: '20', seq: '0' },
    people: nothing,
    // Nothing about them is read anew: who would have to be (two events of one second) has a customer of their own to show it.
    histories: async function* () {},
    news: async function* (bucket) {
      yield rows[bucket] ?? [];
    },
    abouts: nothing,
    known: nothing,
    touched: nothing,
    gone: nothing,
  };
}
