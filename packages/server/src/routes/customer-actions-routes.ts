import { Readable } from 'node:stream';
import { addPerson, EXPORT_REASONS, exportCustomers, planFollowUps } from '@vivero/app';
import { parseDay } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { chosenOf, chosenSchema } from '../schemas/chosen-customers.ts';
import { callerOf } from '../session-hook.ts';

const NewPerson = z.strictObject({
  name: z.string().trim().min(1).max(120),
  contact: z.string().trim().min(3).max(120),
  relation: z.enum(['customer', 'prospect']).optional(),
  rm: z.int().min(1).optional(),
});
const Known = z.strictObject({ customerId: z.string(), name: z.string() });
const Added = z.discriminatedUnion('added', [
  z.strictObject({ added: z.literal(true), customerId: z.string() }),
  z.strictObject({ added: z.literal(false), known: z.array(Known).readonly() }),
]);
const FollowUps = z.strictObject({
  chosen: chosenSchema,
  dueOn: z.iso.date(),
  words: z.string().trim().min(1).max(200).nullable().default(null),
});
const Export = z.strictObject({ chosen: chosenSchema, reason: z.enum(EXPORT_REASONS) });

/** What is done with customers from the list: adding one, agreeing on a day with many, taking a list along. */
export const customerActionsRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'customer_changes' } as const;

    app.post('/customers', { config, schema: { body: NewPerson, response: { 200: Added } } }, async (request) => {
      const { rm, relation, ...person } = request.body;
      const wish = { ...person, ...(rm === undefined ? {} : { rm }), ...(relation === undefined ? {} : { relation }) };
      const made = { now: deps.now(), newId: deps.newId };
      return orProblem(await addPerson(deps.stores, callerOf(request).actor, wish, made));
    });

    app.post(
      '/customers/follow-ups',
      { config, schema: { body: FollowUps, response: { 200: z.strictObject({ customers: z.int() }) } } },
      async (request) => {
        const { chosen, dueOn, words } = request.body;
        const { actor } = callerOf(request);
        const wish = { chosen: chosenOf(chosen), dueOn: parseDay(dueOn) ?? 0, words };
        const made = { now: deps.now(), newId: deps.newId };
        return orProblem(await planFollowUps(deps.stores, deps.directory, actor, wish, made));
      },
    );

    app.post(
      '/customers/export',
      { config: { action: 'export_customers' }, schema: { body: Export } },
      async (request, reply) => {
        const { user, actor } = callerOf(request);
        const { chosen, reason } = request.body;
        const wish = { chosen: chosenOf(chosen), reason, language: user.language };
        const lines = orProblem(await exportCustomers(deps.stores, deps.directory, actor, wish, deps.now()));
        void reply.header('content-disposition', 'attachment; filename="customers.csv"');
        return reply.type('text/csv; charset=utf-8').send(Readable.from(lines));
      },
    );
  };
