import { followLink, hearOpen, stopByOneClick } from '@vivero/app';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';

const rateLimit = { max: 600, timeWindow: '1 minute' };

/** One transparent point. */
const DOT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** What mail programs ask for by themselves, without a page, a session or a token of the page: one click that ends advertising (RFC 8058), where a link leads, a picture. */
export const messageLinks =
  (deps: Deps): FastifyPluginAsync =>
  async (app) => {
    app.addContentTypeParser(
      ['application/x-www-form-urlencoded', 'multipart/form-data'],
      { parseAs: 'string', bodyLimit: 4_096 },
      (_request, body, done) => done(null, body),
    );
    app.post<{ Params: { token: string } }>(
      '/stop/:token',
      { config: { rateLimit }, schema: { hide: true } },
      async (request, reply) => {
        orProblem(await stopByOneClick(deps.stores, request.params.token, deps.now()));
        return reply.status(200).type('text/plain').send('');
      },
    );
    const asking = (request: FastifyRequest) => ({
      // A request that only asks whether the link is there has opened nothing.
      userAgent: request.method === 'GET' ? (request.headers['user-agent'] ?? '') : '',
      now: deps.now(),
      newId: deps.newId,
    });
    app.get<{ Params: { token: string } }>(
      '/go/:token',
      { config: { rateLimit }, schema: { hide: true } },
      async (request, reply) => {
        const url = orProblem(await followLink(deps.stores, request.params.token, asking(request)));
        return reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer').redirect(url);
      },
    );
    app.get<{ Params: { token: string } }>(
      '/seen/:token',
      { config: { rateLimit }, schema: { hide: true } },
      async (request, reply) => {
        await hearOpen(deps.stores, request.params.token, asking(request));
        return reply.header('cache-control', 'no-store').type('image/gif').send(DOT);
      },
    );
    // Whoever follows the link by hand is shown what can be chosen; looking ends nothing, since programs look at every link.
    app.get<{ Params: { token: string } }>(
      '/stop/:token',
      { config: { rateLimit }, schema: { hide: true } },
      (request, reply) => reply.redirect(`/choices/${encodeURIComponent(request.params.token)}`),
    );
  };
