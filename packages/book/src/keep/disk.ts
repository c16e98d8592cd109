import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** The folder of a book: what is done to it, one thing after the other, so that a test can stop after each. */
export interface Disk {
  /** Writes a whole file and has it on the disk before it returns. */
  write(name: string, bytes: Uint8Array): void;
  rename(from: string, to: string): void;
  remove(name: string): void;
  /**
   * The whole file; undefined = there is none. In shared memory, so that threads need no copy; what is not kept had better not be, as nothing
   * hurries the program to let go of shared memory (2 GB stayed after questions to a bank that is read from its files).
   */
  read(name: string, shared?: boolean): Uint8Array | undefined;
  /** Bytes of a file; undefined = there is none. */
  size(name: string): number | undefined;
  list(): readonly string[];
}

/** A folder that only the owner of the process may look into; made when the first file is written. */
export function openDisk(folder: string): Disk {
  // Each time: a book may be thrown away while a program runs.
  const make = () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // It may have been there before, with other rights.
    chmodSync(folder, 0o700);
  };
  const settle = () => withFile(folder, 'r', fsyncSync);
  return {
    write(name, bytes) {
      make();
      withFile(join(folder, name), 'w', (file) => {
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
        fsyncSync(file);
      });
    },
    rename(from, to) {
      renameSync(join(folder, from), join(folder, to));
      settle();
    },
    remove(name) {
      unlinkSync(join(folder, name));
    },
    read(name, shared = true) {
      try {
        return withFile(join(folder, name), 'r', (file) => {
          const { size } = fstatSync(file);
          const bytes = new Uint8Array(shared ? new SharedArrayBuffer(size) : new ArrayBuffer(size));
          for (let at = 0; at < bytes.length;) {
            const more = readSync(file, bytes, at, bytes.length - at, at);
            if (more === 0) break;
            at += more;
          }
          return bytes;
        });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    size: (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size,
    list: () => readdirSync(folder),
  };
}

function withFile<T>(path: string, flags: 'r' | 'w', work: (file: number) => T): T {
  const file = openSync(path, flags, 0o600);
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}
