import { compareRecords, likePeople, mergeCustomers, twoPeople } from '@vivero/app';
import { formatDay, MERGE_FIELDS, type MergeChoices } from '@vivero/domain';
import { LIKENESSES } from '@vivero/storage';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { callerOf } from '../session-hook.ts';

const customerId = z.string().regex(/^cus_[0-9a-z]{26}$/);
const person = z.strictObject({ customerId: z.string(), name: z.string(), rmName: z.string() });
const Pairs = z
  .strictObject({
    pairs: z.array(z.strictObject({ alike: z.array(z.enum(LIKENESSES)), people: z.array(person) })),
  })
  .meta({ id: 'LikePeople' });
const field = z.enum(MERGE_FIELDS);
const Compared = z
  .strictObject({
    customerId: z.string(),
    version: z.int(),
    name: z.string(),
    rmName: z.string(),
    fields: z.record(field, z.string().nullable()),
    events: z.int(),
    holdings: z.int(),
    promises: z.int(),
    lastTouch: z.iso.date().nullable(),
  })
  .meta({ id: 'ComparedRecord' });
const Merge = z.strictObject({
  keep: customerId,
  absorb: customerId,
  versions: z.strictObject({ keep: z.int(), absorb: z.int() }),
  fields: z.partialRecord(field, z.enum(['keep', 'absorb'])).default({}),
});

/** Records that are one person: proposed, compared, joined, or kept apart. */
export const mergingRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'customer_changes' } as const;

    app.get('/customers/duplicates', { config, schema: { response: { 200: Pairs } } }, async (request) => {
      const pairs = await likePeople(deps.stores, callerOf(request).actor, deps.now());
      return { pairs: pairs.map(({ alike, people }) => ({ alike: [...alike], people: [...people] })) };
    });

    app.get(
      '/customers/comparison',
      {
        config,
        schema: {
          querystring: z.strictObject({ keep: customerId, absorb: customerId }),
          response: { 200: z.strictObject({ keep: Compared, absorb: Compared }) },
        },
      },
      async (request) => {
        const { keep, absorb } = request.query;
        const { actor } = callerOf(request);
        const [one, other] = orProblem(await compareRecords(deps.stores, actor, keep, absorb, deps.now()));
        const view = ({ lastTouch, ...record }: typeof one) => ({
          ...record,
          lastTouch: lastTouch === null ? null : formatDay(lastTouch),
        });
        return { keep: view(one), absorb: view(other) };
      },
    );

    app.post(
      '/customers/merge',
      {
        config,
        schema: { body: Merge, response: { 200: z.strictObject({ mergeId: z.string(), events: z.int() }) } },
      },
      async (request) => {
        const { keep, absorb, versions, fields } = request.body;
        const wish = { keepId: keep, absorbId: absorb, versions, choices: fields as MergeChoices };
        const made = { now: deps.now(), newId: deps.newId };
        return orProblem(await mergeCustomers(deps.stores, callerOf(request).actor, wish, made));
      },
    );

    app.post(
      '/customers/apart',
      {
        config,
        schema: { body: z.strictObject({ one: customerId, other: customerId }), response: { 204: z.null() } },
      },
      async (request, reply) => {
        const { one, other } = request.body;
        orProblem(await twoPeople(deps.stores, callerOf(request).actor, [one, other], deps.now()));
        return reply.status(204).send(null);
      },
    );
  };
