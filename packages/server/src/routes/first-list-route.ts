import { firstList } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { callerOf } from '../session-hook.ts';

/** POST /today/first-list - makes the day's list of an RM whose list is empty so far. */
export const firstListRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/today/first-list',
      {
        config: { action: 'today', rateLimit: { max: 10, timeWindow: '1 minute' } },
        schema: { response: { 204: z.null() } },
      },
      async (request, reply) => {
        orProblem(await firstList(deps.stores, callerOf(request).actor, { now: deps.now, newId: deps.newId }));
        return reply.status(204).send(null);
      },
    );
  };
