import { hearAnswer } from '@vivero/app';
import { signedId } from '@vivero/connectors';
import type { FastifyPluginAsync } from 'fastify';
import type { Deps } from '../deps.ts';
import { orProblem, ProblemError } from '../problem-error.ts';

const rateLimit = { max: 6_000, timeWindow: '1 minute' };

/**
 * POST /hooks/answers - what other machines of the bank's say of touches, signed as Standard Webhooks wants it. No session and no token of the
 * page: who knows the secret may speak. Without a secret there is no such door.
 */
export const hookRoutes =
  (deps: Deps): FastifyPluginAsync =>
  async (app) => {
    // The very words that were signed: parsed only when their signature holds.
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    app.post('/hooks/answers', { config: { rateLimit }, schema: { hide: true } }, async (request, reply) => {
      const { body } = request;
      const now = deps.now();
      const id = typeof body === 'string' ? signedId(deps.hookSecrets, request.headers, body, now) : undefined;
      if (id === undefined) throw new ProblemError({ code: 'hook.unsigned' });
      orProblem(await hearAnswer(deps.stores, { id, body: parsed(String(body)) }, { now, newId: deps.newId }));
      return reply.status(204).send();
    });
  };

/** What is no JSON is understood by nobody, and refused as such. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
