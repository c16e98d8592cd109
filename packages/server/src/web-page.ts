import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ProblemError } from './problem-error.ts';
import { nonceOf } from './security-headers.ts';

/** Serves the built page; every GET that names no file and no API is the page itself, with a fresh nonce. */
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
      // The page is not a file: it has to pass through the nonce. What was compressed is the same file, not another.
      globIgnore: ['index.html', '**/*.br', '**/*.gz'],
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // The build names assets by their content.
        const named = path.startsWith(join(folder, 'assets'));
        reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  app.get('/', { schema: { hide: true } }, (_request, reply) => page(reply));
  app.setNotFoundHandler((request, reply) => {
    // A script of an older build that is gone must fail as a script, not arrive as a page.
    const isPage = !['/api/', '/assets/'].some((folder) => request.url.startsWith(folder));
    if (request.method === 'GET' && isPage) return page(reply);
    throw new ProblemError({ code: 'request.not_found', what: 'route' });
  });
}
