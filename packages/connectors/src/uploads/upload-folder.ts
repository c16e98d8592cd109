import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fail, ok, type Problem, type Result } from '@vivero/domain';

/** Uploaded files on this machine's disk, each under its id with a note beside it; nobody but this process's user can read them. */
export interface UploadFolder {
  /** Writes the stream's bytes; what is too large or breaks off leaves nothing behind. */
  receive(id: string, bytes: Readable): Promise<Result<{ readonly bytes: number }, TooLarge>>;
  /** Where the bytes are, for the child that reads them. */
  pathOf(id: string): string;
  writeNote(id: string, note: unknown): Promise<void>;
  /** Every note there is; uploads whose process died before they had one are not among them. */
  readNotes(): Promise<readonly unknown[]>;
  remove(id: string): Promise<void>;
  /** Removes what does not belong to one of these. */
  keepOnly(ids: readonly string[]): Promise<void>;
}

type TooLarge = Extract<Problem, { readonly code: 'file.too_large' | 'file.empty' }>;

const NOTE = '.json';
const ID = /^[a-z]+_[0-9a-z]{10,40}$/;

export function uploadFolder(root: string, limit: number): UploadFolder {
  const pathOf = (id: string): string => {
    // The id becomes a file name: nothing that could lead out of the folder.
    if (!ID.test(id)) throw new RangeError('not an id of an upload');
    return join(root, id);
  };
  const made = async (): Promise<void> => void (await mkdir(root, { recursive: true, mode: 0o700 }));
  const names = (): Promise<string[]> => readdir(root).catch(() => []);
  const remove = async (id: string): Promise<void> => {
    await rm(pathOf(id), { force: true });
    await rm(`${pathOf(id)}${NOTE}`, { force: true });
  };
  return {
    pathOf,
    remove,
    async receive(id, bytes) {
      await made();
      const written = await write(pathOf(id), bytes, limit).catch(async (error: unknown) => {
        await remove(id);
        throw error;
      });
      if (written !== undefined && written > 0) return ok({ bytes: written });
      await remove(id);
      return written === undefined
        ? fail({ code: 'file.too_large', limit: `${Math.round(limit / 2 ** 20)} MB` })
        : fail({ code: 'file.empty' });
    },
    async writeNote(id, note) {
      await made();
      await writeFile(`${pathOf(id)}${NOTE}`, JSON.stringify(note), { mode: 0o600 });
    },
    async readNotes() {
      const notes = (await names()).filter((name) => name.endsWith(NOTE));
      return Promise.all(notes.map(async (name) => JSON.parse(await readFile(join(root, name), 'utf8')) as unknown));
    },
    async keepOnly(ids) {
      for (const name of await names())
        if (!ids.includes(name.replace(NOTE, ''))) await rm(join(root, name), { force: true });
    },
  };
}

/** @returns how many bytes, or undefined once there are more than the limit */
async function write(path: string, bytes: Readable, limit: number): Promise<number | undefined> {
  const file = await open(path, 'wx', 0o600);
  try {
    let written = 0;
    for await (const chunk of bytes) {
      written += (chunk as Buffer).length;
      if (written > limit) return undefined;
      await file.writeFile(chunk as Buffer);
    }
    return written;
  } finally {
    await file.close();
  }
}
