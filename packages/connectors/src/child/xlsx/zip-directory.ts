import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import type { TableLimits } from '../../table/table-limits.ts';
import { FileProblem } from '../file-problem.ts';
import { unzipGuard } from '../unzip-guard.ts';

export interface ZipEntry {
  readonly name: string;
  readonly offset: number;
  readonly compressedBytes: number;
  readonly method: number;
  readonly encrypted: boolean;
}

const damaged = (detail: string): FileProblem => new FileProblem({ code: 'file.unreadable', row: null, detail });

/**
 * The entries that a zip file's central directory lists (PKWARE APPNOTE 4.3.12, 4.3.16). Reading by directory gives the parts
 * of a workbook in the order they are needed: Excel writes the sheets before the strings that they refer to.
 */
export async function zipDirectory(path: string): Promise<ReadonlyMap<string, ZipEntry>> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, 65_557));
    await file.read(tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || end + 22 > tail.length) throw damaged('zip_cut');
    const bytes = tail.readUInt32LE(end + 12);
    const offset = tail.readUInt32LE(end + 16);
    if (offset === 0xffffffff) throw damaged('zip64');
    if (offset + bytes > size || bytes > 16 * 2 ** 20) throw damaged('zip_directory');
    const directory = Buffer.alloc(bytes);
    await file.read(directory, 0, bytes, offset);
    return entries(directory);
  } finally {
    await file.close();
  }
}

function entries(directory: Buffer): Map<string, ZipEntry> {
  const found = new Map<string, ZipEntry>();
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50;) {
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    found.set(name.toLowerCase(), {
      name,
      offset: directory.readUInt32LE(at + 42),
      compressedBytes: directory.readUInt32LE(at + 20),
      method: directory.readUInt16LE(at + 10),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return found;
}

/** The unpacked text of one entry, in pieces. */
export async function* entryText(path: string, entry: ZipEntry, limits: TableLimits): AsyncGenerator<string> {
  const file = await open(path, 'r');
  const header = Buffer.alloc(30);
  try {
    await file.read(header, 0, 30, entry.offset);
  } finally {
    await file.close();
  }
  if (header.readUInt32LE(0) !== 0x04034b50) throw damaged('zip_entry');
  if (entry.compressedBytes === 0) return;
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = createReadStream(path, { start, end: start + entry.compressedBytes - 1, highWaterMark: 64 * 1024 });
  const unpacked = entry.method === 0 ? packed : packed.pipe(createInflateRaw({ chunkSize: 256 * 1024 }));
  const guard = unzipGuard(entry.compressedBytes, limits);
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      guard(chunk.length);
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof FileProblem ? error : damaged('zip_entry');
  } finally {
    packed.destroy();
  }
}
