import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ProblemError } from './problem-error.ts';
import type { WithNonce } from './security-headers.ts';

/** Must run before the headers are written. */
export const giveNonce = (reply: FastifyReply): void => {
  (reply.raw as typeof reply.raw & WithNonce).cspNonceOfVivero = randomBytes(16).toString('base64');
};

/** Serves the built page; every GET that is no file and no API is the page itself, with a fresh nonce. */
export async function webPage(app: FastifyInstance, folder: string): Promise<void> {
  const file = join(folder, 'index.html');
  const html = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const page = (reply: FastifyReply) => {
    // A checkout whose page was not built still serves the API.
    if (html === undefined) throw new ProblemError({ code: 'request.not_found', what: 'page' });
    const nonce = (reply.raw as typeof reply.raw & WithNonce).cspNonceOfVivero ?? '';
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(html.replaceAll('__CSP_NONCE__', nonce));
  };
  if (html !== undefined)
    await app.register(fastifyStatic, {
      root: folder,
      prefix: '/',
      index: false,
      wildcard: false,
      immutable: true,
      maxAge: '365d',
    });
  app.get('/', { schema: { hide: true } }, (_request, reply) => page(reply));
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && !request.url.startsWith('/api/')) return page(reply);
    throw new ProblemError({ code: 'request.not_found', what: 'route' });
  });
}
