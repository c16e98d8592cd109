import { crc32 } from 'node:zlib';
import { fromArrow, toArrow } from './arrow-file.ts';
import { type ColumnSet, shapeOf } from './column-set.ts';
import type { Disk } from './disk.ts';
import { BookFaulty, type FileEntry, type Manifest, manifestText, parseManifest } from './manifest.ts';

const MANIFEST = 'manifest.json';

/** Writes a set of columns as a new file that nothing refers to yet. */
export function writeSet(disk: Disk, name: string, set: ColumnSet): FileEntry {
  const bytes = toArrow(set);
  disk.write(name, bytes);
  return { name, bytes: bytes.length, crc32: crc32(bytes), shape: shapeOf(set), rows: set.rows };
}

/** @throws BookFaulty when it is not there, or not as long as what was written */
export function checkThere(disk: Disk, { name, bytes }: FileEntry): void {
  const found = disk.size(name);
  if (found === undefined) throw new BookFaulty('file_missing', name);
  if (found !== bytes) throw new BookFaulty('file_damaged', name);
}

/** Reads one back. @param shared false = it is used once and for all: see `Disk.read`. @throws BookFaulty when it is not to the byte what was written, whoever changed it */
export function readSet(disk: Disk, entry: FileEntry, shared = true): ColumnSet {
  const bytes = disk.read(entry.name, shared);
  if (!bytes) throw new BookFaulty('file_missing', entry.name);
  if (bytes.length !== entry.bytes || crc32(bytes) !== entry.crc32) throw new BookFaulty('file_damaged', entry.name);
  let set: ColumnSet;
  try {
    set = fromArrow(bytes);
  } catch {
    throw new BookFaulty('file_damaged', entry.name);
  }
  if (set.rows !== entry.rows || shapeOf(set) !== entry.shape) throw new BookFaulty('file_damaged', entry.name);
  return set;
}

/** @throws BookFaulty when there is none that can be read */
export function readManifest(disk: Disk): Manifest {
  const bytes = disk.read(MANIFEST);
  if (!bytes) throw new BookFaulty('missing');
  // Text is not decoded from shared memory.
  return parseManifest(Buffer.from(Uint8Array.from(bytes)).toString('utf8'));
}

/**
 * Makes the files of a manifest the book, at once or not at all, and removes what no longer belongs to it. The files of the book before
 * stay until the next time: whoever is still reading it may come back for one.
 */
export function publishManifest(disk: Disk, manifest: Manifest, before: Manifest | null): void {
  const draft = `${MANIFEST}.new`;
  disk.write(draft, Buffer.from(manifestText(manifest)));
  disk.rename(draft, MANIFEST);
  const kept = new Set([MANIFEST, ...namesIn(manifest), ...(before ? namesIn(before) : [])]);
  for (const name of disk.list()) if (!kept.has(name)) disk.remove(name);
}

export const namesIn = ({ buckets }: Manifest): string[] =>
  buckets
    .flatMap(({ base, overlay }) => (overlay ? [base, overlay] : [base]))
    .flatMap(({ people, events, folded, features }) => [people, events, folded, features])
    .map(({ name }) => name);
