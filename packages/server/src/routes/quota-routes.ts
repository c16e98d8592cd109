import { quotaAgainstNeeds } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { phraseOf, phraseSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const people = z
  .array(z.strictObject({ customerId: z.string(), name: z.string(), reason: phraseSchema.nullable() }))
  .readonly();
const Quota = z
  .strictObject({
    productId: z.string(),
    quota: z.int(),
    of: z.int(),
    have: z.int(),
    ask: z.int(),
    unsuitable: z.int(),
    pushed: z.int(),
    haveNeed: people,
    worthAsking: people,
  })
  .meta({ id: 'Quota' });

/** GET /quota - a number of a product that is to be sold, held against who has the need for it. */
export const quotaRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/quota',
      {
        config: { action: 'today' },
        schema: {
          querystring: z.strictObject({
            productId: z.string().min(1).max(80),
            quota: z.coerce.number().int().min(1).max(1_000_000),
          }),
          response: { 200: Quota },
        },
      },
      async (request) => {
        const found = orProblem(
          await quotaAgainstNeeds(deps.stores, callerOf(request).actor, request.query, deps.now()),
        );
        const told = (customers: typeof found.haveNeed) =>
          customers.map(({ reason, ...named }) => ({ ...named, reason: reason && phraseOf(reason) }));
        return { ...found, haveNeed: told(found.haveNeed), worthAsking: told(found.worthAsking) };
      },
    );
  };
