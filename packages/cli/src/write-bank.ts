import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { csvLine } from '@vivero/connectors';

interface Rows<File extends string> {
  readonly file: File;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * Writes rows to their files as they come, without keeping them. @returns data rows by file
 * @param told of each part once it is handed over
 */
export async function writeBank<File extends string>(
  folder: string,
  files: Readonly<Record<File, { readonly path: string; readonly columns: readonly string[] }>>,
  manifest: object,
  parts: Iterable<Rows<File>>,
  told: (part: Rows<File>) => void,
): Promise<Readonly<Record<string, number>>> {
  const streams = {} as Record<File, WriteStream>;
  const counts: Record<string, number> = {};
  for (const file of Object.keys(files) as File[]) {
    const { path, columns } = files[file];
    await mkdir(dirname(join(folder, path)), { recursive: true });
    streams[file] = createWriteStream(join(folder, path));
    streams[file].write(csvLine(columns));
    counts[path] = 0;
  }
  for (const part of parts) {
    const stream = streams[part.file];
    counts[files[part.file].path]! += part.rows.length;
    if (!stream.write(part.rows.map((row) => csvLine(row)).join(''))) await once(stream, 'drain');
    told(part);
  }
  for (const stream of Object.values<WriteStream>(streams)) await finished(stream.end());
  // Last: a folder that was cut off half-way cannot be imported.
  await writeFile(join(folder, 'bank.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return counts;
}
