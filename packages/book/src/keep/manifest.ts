import type { Day } from '@vivero/domain';
import { crc32 } from 'node:zlib';
import type { EventKind } from '../columns/event-kind.ts';
import type { BookPosition } from './book-source.ts';

/** Changes whenever files of before can no longer be read. */
export const BOOK_FORMAT = 2;

export interface FileEntry {
  readonly name: string;
  readonly bytes: number;
  readonly crc32: number;
  /** Names and widths of its columns (`shapeOf`). */
  readonly shape: string;
  readonly rows: number;
}

export interface PartEntry {
  readonly people: FileEntry;
  readonly events: FileEntry;
  readonly folded: FileEntry;
  readonly features: FileEntry;
  readonly eventCount: number;
  readonly eventBytes: number;
}

/** What the files of the folder are; written last, by renaming, so that there is always one whole book. */
export interface Manifest {
  readonly format: number;
  /** Database that the book was made from. */
  readonly installation: string;
  readonly generation: number;
  readonly asOf: Day;
  readonly position: BookPosition;
  /** Version of the rules that the results were folded by. */
  readonly rules: string;
  /** When the bank was last read as a whole (ISO instant with Z), and how long that took. */
  readonly builtAt: string;
  readonly buildSeconds: number;
  readonly currency: string;
  readonly leftOut: number;
  readonly kinds: readonly EventKind[];
  readonly segments: readonly string[];
  readonly buckets: readonly {
    readonly base: PartEntry;
    readonly overlay: PartEntry | null;
    readonly gone: readonly number[];
  }[];
}

/** Why a folder holds no book that can be trusted. */
export const BOOK_FAULTS = [
  'missing',
  'manifest_damaged',
  'format',
  'foreign',
  'file_missing',
  'file_damaged',
  'stale',
] as const;
export type BookFault = (typeof BOOK_FAULTS)[number];

/** Thrown by whoever meets such a fault; says a code and a file name of ours, nothing about anybody. */
export class BookFaulty extends Error {
  readonly fault: BookFault;
  constructor(fault: BookFault, file = '') {
    super(`the book is not usable: ${fault} ${file}`.trim());
    this.fault = fault;
  }
}

export function manifestText(manifest: Manifest): string {
  const text = JSON.stringify(manifest);
  return `{"crc32":${crc32(text)},"manifest":${text}}\n`;
}

/** @throws BookFaulty `manifest_damaged` or `format` */
export function parseManifest(text: string): Manifest {
  let read: { readonly crc32?: unknown; readonly manifest?: Manifest };
  try {
    read = JSON.parse(text) as typeof read;
  } catch {
    throw new BookFaulty('manifest_damaged');
  }
  const { manifest } = read;
  if (!manifest || crc32(JSON.stringify(manifest)) !== read.crc32) throw new BookFaulty('manifest_damaged');
  if (manifest.format !== BOOK_FORMAT) throw new BookFaulty('format');
  return manifest;
}
