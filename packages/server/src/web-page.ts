import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ProblemError } from './problem-error.ts';
import { nonceOf } from './security-headers.ts';

/** Serves the built page; every GET that is no file and no API is the page itself, with a fresh nonce. */
export async function webPage(app: FastifyInstance, folder: string): Promise<void> {
  const file = join(folder, 'index.html');
  const html = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const page = (reply: FastifyReply) => {
    // A checkout whose page was not built still serves the API.
    if (html === undefined) throw new ProblemError({ code: 'request.not_found', what: 'page' });
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(html.replaceAll('__CSP_NONCE__', nonceOf(reply.raw)));
  };
  if (html !== undefined)
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: false,
      // The page is not a file: it has to pass through the nonce.
      globIgnore: ['index.html'],
      cacheControl: false,
      setHeaders: (reply, path) => {
        // The build names assets by their content.
        const named = path.startsWith(join(folder, 'assets'));
        reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  app.get('/', { schema: { hide: true } }, (_request, reply) => page(reply));
  app.setNotFoundHandler((request, reply) => {
    if (request.method === 'GET' && !request.url.startsWith('/api/')) return page(reply);
    throw new ProblemError({ code: 'request.not_found', what: 'route' });
  });
}
