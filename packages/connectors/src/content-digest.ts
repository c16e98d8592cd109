import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '@vivero/domain';

/** SHA-256 over a file, or over the names and contents of a folder's files in name order: the same digest is the same content. */
export async function contentDigest(path: string): Promise<Result<string>> {
  const entry = await stat(path).catch(() => undefined);
  if (entry === undefined) return fail({ code: 'file.not_found', path });
  const files = entry.isDirectory()
    ? (await readdir(path, { withFileTypes: true }))
        .filter((each) => each.isFile())
        .map((each) => join(path, each.name))
    : [path];
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    hash.update(`${basename(file)}\0`);
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  }
  return ok(hash.digest('hex'));
}
