import { isReady } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';

/** GET /health/ready - 200 when a person could sign in: the database answers and its schema is the one this program knows. */
export const healthRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/health/ready',
      {
        config: { action: 'open' },
        schema: {
          response: {
            200: z.strictObject({ ready: z.literal(true) }),
            503: z.strictObject({ ready: z.literal(false) }),
          },
        },
      },
      async (_request, reply) =>
        (await isReady(deps.stores)) ? { ready: true as const } : reply.status(503).send({ ready: false as const }),
    );
  };
