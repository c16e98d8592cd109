import { stopByOneClick } from '@vivero/app';
import type { FastifyPluginAsync } from 'fastify';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';

const rateLimit = { max: 600, timeWindow: '1 minute' };

/** What mail programs ask for by themselves, without a page, a session or a token of the page: one click that ends advertising (RFC 8058). */
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
    // Whoever follows the link by hand is shown what can be chosen; looking ends nothing, since programs look at every link.
    app.get<{ Params: { token: string } }>(
      '/stop/:token',
      { config: { rateLimit }, schema: { hide: true } },
      (request, reply) => reply.redirect(`/choices/${encodeURIComponent(request.params.token)}`),
    );
  };
