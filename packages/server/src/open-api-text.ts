import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BookHost, Directory } from '@vivero/app';
import type { Stores } from '@vivero/storage';
import { pino } from 'pino';
import { NO_WAYS } from './no-ways.ts';
import { httpServer } from './http-server.ts';
import { openDesks } from './open-desks.ts';

/** The OpenAPI document of every route, as it is committed and as the page's types are made from it. */
export async function openApiText(stores: Stores): Promise<string> {
  const base = {
    stores,
    directory: new Directory(stores.keys),
    now: () => '1970-01-01T00:00:00.000Z',
    clock: () => 0,
    newId: <Prefix extends string>(prefix: Prefix) => `${prefix}_0` as const,
    log: pino({ level: 'silent' }),
  };
  // A folder that does not exist: the document is made without anybody uploading anything.
  const { uploads, rollbacks } = await openDesks(base, join(tmpdir(), 'vivero-open-api'));
  const server = await httpServer({
    ...base,
    book: new BookHost({ ...base, memoryMb: Infinity, onFault: () => undefined }),
    randomBytes,
    publicUrl: undefined,
    hookSecrets: [],
    ways: NO_WAYS,
    tls: undefined,
    pairing: undefined,
    webFolder: '',
    uploads,
    rollbacks,
  });
  await server.ready();
  const text = `${JSON.stringify(server.swagger(), null, 2)}\n`;
  await server.close();
  return text;
}
