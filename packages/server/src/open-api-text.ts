import { randomBytes } from 'node:crypto';
import { Directory } from '@vivero/app';
import type { Stores } from '@vivero/storage';
import { pino } from 'pino';
import { httpServer } from './http-server.ts';

/** The OpenAPI document of every route, as it is committed and as the page's types are made from it. */
export async function openApiText(stores: Stores): Promise<string> {
  const server = await httpServer({
    stores,
    directory: new Directory(stores.keys),
    now: () => '1970-01-01T00:00:00.000Z',
    newId: (prefix) => `${prefix}_0`,
    randomBytes,
    publicUrl: undefined,
    webFolder: '',
    log: pino({ level: 'silent' }),
  });
  await server.ready();
  const text = `${JSON.stringify(server.swagger(), null, 2)}\n`;
  await server.close();
  return text;
}
