import { contactOfCustomer } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { callerOf } from '../session-hook.ts';

const Contact = z
  .strictObject({ phone: z.string().nullable(), email: z.string().nullable(), masked: z.boolean() })
  .meta({ id: 'Contact' });

/** GET /customers/:id/contact - number and address in the moment of ringing up; no list carries them. */
export const contactRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/customers/:customerId/contact',
      {
        config: { action: 'customers' },
        schema: {
          params: z.strictObject({ customerId: z.string().regex(/^cus_[0-9a-z]{26}$/) }),
          response: { 200: Contact },
        },
      },
      async (request) =>
        orProblem(await contactOfCustomer(deps.stores, callerOf(request).actor, request.params.customerId, deps.now())),
    );
  };
