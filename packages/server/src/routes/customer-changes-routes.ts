import {
  addNeed,
  addResource,
  answerNeed,
  changeResource,
  correctFacts,
  type FactPatch,
  recordConsent,
  removeResource,
  type ResourceWords,
  setStage,
  takeAnswerBack,
  unsetStage,
} from '@vivero/app';
import {
  CONSENT_WAYS,
  CONTACT_MEDIA,
  type Day,
  DENIALS,
  HORIZONS,
  NEED_KINDS,
  parseDay,
  PURPOSES,
  RESOURCE_KINDS,
  RESOURCE_SOURCES,
  WILLINGNESS,
} from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { stageSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const Customer = z.strictObject({ customerId: z.string().regex(/^cus_[0-9a-z]{26}$/) });
const Need = z.strictObject({ needId: z.string().regex(/^need_[0-9a-z]{26}$/) });
const OneResource = z.strictObject({ resourceId: z.string().regex(/^res_[0-9a-z]{26}$/) });
const done = { 204: z.null() };

const text = (longest: number) => z.string().trim().min(1).max(longest);
const day = z.iso.date();
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
/** Whole units of the bank's currency, as people say an amount. */
const amount = z.int().positive().max(1e12).nullable();
const horizon = z.enum(HORIZONS).nullable();

/** Absent = leave, null = clear, value = set. */
const Facts = z.strictObject({
  version: z.int().positive(),
  name: text(120).nullable().optional(),
  phone: text(60).nullable().optional(),
  email: text(120).nullable().optional(),
  place: text(80).nullable().optional(),
  segment: text(60).nullable().optional(),
  sex: z.enum(['f', 'm']).nullable().optional(),
  birthYear: z.int().nullable().optional(),
  riskTolerance: level.nullable().optional(),
  riskAssessedOn: day.nullable().optional(),
});
const Word = z.strictObject({
  medium: z.enum([...CONTACT_MEDIA, 'any']),
  purpose: z.enum(PURPOSES),
  state: z.enum(['granted', 'refused', 'withdrawn']),
  on: day,
  source: z.enum(CONSENT_WAYS),
});
const Override = z.strictObject({ to: stageSchema, reason: z.string().max(500), until: day });
const Note = z.strictObject({ kind: z.enum(NEED_KINDS), amount, horizon });
const Answer = z.strictObject({
  clientKey: z.uuid(),
  words: text(500).nullable(),
  said: z.discriminatedUnion('answer', [
    z.strictObject({ answer: z.literal('yes'), amount, horizon }),
    z.strictObject({ answer: z.literal('no'), reason: z.enum(DENIALS) }),
    z.strictObject({ answer: z.literal('not_sure') }),
  ]),
});
const NewResource = z.strictObject({
  kind: z.enum(RESOURCE_KINDS),
  willing: z.enum(WILLINGNESS),
  words: text(500),
  source: z.enum(RESOURCE_SOURCES),
  agreedOn: day.nullable(),
});
const ResourcePatch = NewResource.partial().extend({ version: z.int().positive() });

const dayOf = (value: string): Day => parseDay(value) ?? 0;
const optionalDay = (value: string | null): Day | null => (value === null ? null : dayOf(value));

/** What an RM or a team leader knows better about one customer: facts, words about contact, the stage, needs, resources. Every change answers 204. */
export const customerChangesRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'customer_changes' } as const;
    const clock = () => ({ now: deps.now(), newId: deps.newId });

    app.patch(
      '/customers/:customerId',
      { config, schema: { params: Customer, body: Facts, response: done } },
      async (request, reply) => {
        const { version, riskAssessedOn, ...facts } = request.body;
        const patch = present<FactPatch>({
          ...facts,
          riskAssessedOn: riskAssessedOn === undefined ? undefined : optionalDay(riskAssessedOn),
        });
        const { customerId } = request.params;
        orProblem(await correctFacts(deps.stores, callerOf(request).actor, customerId, version, patch, clock()));
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/customers/:customerId/consents',
      { config, schema: { params: Customer, body: Word, response: done } },
      async (request, reply) => {
        const word = { ...request.body, on: dayOf(request.body.on) };
        orProblem(await recordConsent(deps.stores, callerOf(request).actor, request.params.customerId, word, clock()));
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/customers/:customerId/stage-override',
      { config, schema: { params: Customer, body: Override, response: done } },
      async (request, reply) => {
        const wish = { ...request.body, until: dayOf(request.body.until) };
        orProblem(await setStage(deps.stores, callerOf(request).actor, request.params.customerId, wish, clock()));
        return reply.status(204).send(null);
      },
    );

    app.delete(
      '/customers/:customerId/stage-override',
      { config, schema: { params: Customer, response: done } },
      async (request, reply) => {
        orProblem(await unsetStage(deps.stores, callerOf(request).actor, request.params.customerId, clock()));
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/customers/:customerId/needs',
      { config, schema: { params: Customer, body: Note, response: done } },
      async (request, reply) => {
        const { customerId } = request.params;
        orProblem(await addNeed(deps.stores, callerOf(request).actor, customerId, request.body, clock()));
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/needs/:needId/answer',
      { config, schema: { params: Need, body: Answer, response: done } },
      async (request, reply) => {
        const { needId } = request.params;
        orProblem(await answerNeed(deps.stores, callerOf(request).actor, needId, request.body, clock()));
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/needs/:needId/answer/undo',
      { config, schema: { params: Need, body: Answer.pick({ clientKey: true }), response: done } },
      async (request, reply) => {
        const { needId } = request.params;
        orProblem(await takeAnswerBack(deps.stores, callerOf(request).actor, needId, request.body.clientKey, clock()));
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/customers/:customerId/resources',
      { config, schema: { params: Customer, body: NewResource, response: done } },
      async (request, reply) => {
        const resource = { ...request.body, agreedOn: optionalDay(request.body.agreedOn) };
        const { customerId } = request.params;
        orProblem(await addResource(deps.stores, callerOf(request).actor, customerId, resource, clock()));
        return reply.status(204).send(null);
      },
    );

    app.patch(
      '/resources/:resourceId',
      { config, schema: { params: OneResource, body: ResourcePatch, response: done } },
      async (request, reply) => {
        const { version, agreedOn, ...coded } = request.body;
        const patch = present<Partial<ResourceWords>>({
          ...coded,
          agreedOn: agreedOn === undefined ? undefined : optionalDay(agreedOn),
        });
        const { resourceId } = request.params;
        orProblem(await changeResource(deps.stores, callerOf(request).actor, resourceId, version, patch, clock()));
        return reply.status(204).send(null);
      },
    );

    app.delete(
      '/resources/:resourceId',
      { config, schema: { params: OneResource, response: done } },
      async (request, reply) => {
        orProblem(await removeResource(deps.stores, callerOf(request).actor, request.params.resourceId, clock()));
        return reply.status(204).send(null);
      },
    );
  };

/** The fields that somebody sent: absent and undefined are the same wish. */
const present = <Patch extends object>(fields: { readonly [K in keyof Patch]?: Patch[K] | undefined }): Patch =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Patch;
