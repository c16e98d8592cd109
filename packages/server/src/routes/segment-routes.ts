import { countSegment, listSegment, type SegmentCount, segmentChoices } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { answeredFields, answeredOf, definitionSchema } from '../schemas/answered.ts';
import { listedCustomerOf, listedCustomerSchema } from '../schemas/listed-customer.ts';
import { sentenceOf, sentenceSchema } from '../schemas/sentence.ts';
import { countSchema } from '../schemas/stage-numbers.ts';
import { callerOf } from '../session-hook.ts';

const counted = { ...answeredFields, count: countSchema, sentence: sentenceSchema };
const Counted = z.strictObject(counted).meta({ id: 'SegmentCount' });
const Listed = z
  .strictObject({ ...counted, customers: z.array(listedCustomerSchema), next: z.int().nullable() })
  .meta({ id: 'SegmentPage' });
const Choices = z
  .strictObject({
    currency: z.string().length(3),
    books: z.array(z.strictObject({ rm: z.int(), name: z.string() })).readonly(),
    branches: z.array(z.strictObject({ branchId: z.string(), name: z.string() })).readonly(),
    bankSegments: z.array(z.string()).readonly(),
    features: z
      .array(
        z.strictObject({
          name: z.string(),
          unit: z.enum(['events', 'minor', 'slope', 'day', 'days', 'score', 'yes_no']),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'SegmentChoices' });
const Question = z.strictObject({ definition: definitionSchema });
const ListQuestion = z.strictObject({
  definition: definitionSchema,
  after: z.int().min(0).optional(),
  limit: z.int().min(1).max(200).default(50),
});

/** Whom a definition means, while it is being made: how many, and who. */
export const segmentRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'segments' } as const;

    app.get('/segments/choices', { config, schema: { response: { 200: Choices } } }, async (request) =>
      segmentChoices(deps.stores, callerOf(request).actor),
    );

    app.post('/segments/count', { config, schema: { body: Question, response: { 200: Counted } } }, async (request) =>
      countedOf(orProblem(await countSegment(deps, callerOf(request).actor, request.body.definition))),
    );

    app.post(
      '/segments/list',
      { config, schema: { body: ListQuestion, response: { 200: Listed } } },
      async (request) => {
        const { actor } = callerOf(request);
        const page = orProblem(await listSegment(deps, actor, request.body, deps.now()));
        return { ...countedOf(page), customers: page.customers.map(listedCustomerOf), next: page.next };
      },
    );
  };

const countedOf = (count: SegmentCount) => ({
  ...answeredOf(count),
  count: count.people,
  sentence: sentenceOf(count.sentence),
});
