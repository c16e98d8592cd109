import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (dataFolder: string): string => join(dataFolder, 'lab', 'results.json');

/** Keeps what the last run of the lab came to, in place of the one before: whole, or not at all. */
export async function keepLabRun(dataFolder: string, text: string): Promise<void> {
  const file = fileIn(dataFolder);
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}

/** The last run that was kept, and when (ISO instant with Z); null = none was. */
export async function readLabRun(
  dataFolder: string,
): Promise<{ readonly text: string; readonly keptAt: string } | null> {
  const file = fileIn(dataFolder);
  try {
    const [text, { mtime }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
    return { text, keptAt: mtime.toISOString() };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}
