import { answerMissing, missingPeople } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { callerOf } from '../session-hook.ts';

const Missing = z
  .strictObject({
    customerId: z.string(),
    name: z.string(),
    lastSeenOn: z.iso.date(),
    missingOn: z.iso.date(),
  })
  .meta({ id: 'MissingPerson' });
const Params = z.strictObject({ customerId: z.string().regex(/^cus_[0-9a-z]{26}$/) });
const Said = z.strictObject({ answer: z.enum(['left', 'not_in_file']) });

/** People whom the last export of a source does not name any more: listed, and answered for by a person. */
export const missingPeopleRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'today' } as const;
    app.get(
      '/missing-people',
      { config, schema: { response: { 200: z.strictObject({ people: z.array(Missing) }) } } },
      async (request) => ({ people: [...(await missingPeople(deps.stores, callerOf(request).actor))] }),
    );
    app.post(
      '/missing-people/:customerId',
      { config, schema: { params: Params, body: Said, response: { 204: z.null() } } },
      async (request, reply) => {
        const said = { customerId: request.params.customerId, answer: request.body.answer };
        orProblem(await answerMissing(deps.stores, callerOf(request).actor, said, deps.now()));
        return reply.status(204).send(null);
      },
    );
  };
