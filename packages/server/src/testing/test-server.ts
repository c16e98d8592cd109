import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BookHost, Directory } from '@vivero/app';
import type { Stores } from '@vivero/storage';
import { pino } from 'pino';
import type { Deps } from '../deps.ts';
import { NO_WAYS } from '../no-ways.ts';
import { httpServer } from '../http-server.ts';
import { openDesks } from '../open-desks.ts';
import { newId, NOW } from './small-bank.ts';

/**
 * The server as it is composed for people, with a page of one script, a clock that stands still and a log that is kept.
 * @param dataFolder of a server that ran before; default: a new one
 */
export async function testServer(stores: Stores, over: Partial<Deps> = {}, dataFolder?: string) {
  const webFolder = await mkdtemp(join(tmpdir(), 'vivero-page-'));
  await writeFile(join(webFolder, 'index.html'), '<script nonce="__CSP_NONCE__">1</script>');
  await writeFile(join(webFolder, 'leaf.svg'), '<svg/>');
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const directory = new Directory(stores.keys);
  const base = {
    stores,
    directory,
    now: () => NOW,
    clock: () => 0,
    newId,
    randomBytes,
    publicUrl: undefined,
    hookSecrets: [],
    ways: NO_WAYS,
    tls: undefined,
    pairing: undefined,
    webFolder,
    log,
    ...over,
  };
  const data = dataFolder ?? (await mkdtemp(join(tmpdir(), 'vivero-data-')));
  const { background, ...desks } = await openDesks(base, data);
  const book = new BookHost({
    stores: { ...stores, dataFolder: data },
    now: base.now,
    memoryMb: Infinity,
    onFault: (fault) => lines.push(fault),
  });
  const deps: Deps = { ...base, ...desks, book };
  const server = await httpServer(deps);
  // The book keeps a connection as long as it may write its files.
  server.addHook('onClose', () => book.close());
  return {
    server,
    book,
    log: (): string => lines.join(''),
    /** Where uploaded files lie. */
    uploads: join(data, 'uploads'),
    dataFolder: data,
    settled: () => background.settled(),
    sweep: () => desks.uploads.sweep(),
  };
}
