import { Readable } from 'node:stream';
import {
  EXPORT_FORMATS,
  EXPORT_REASONS,
  exportSegment,
  keepSegment,
  removeSegment,
  segmentsWithSize,
} from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { answeredFields, answeredOf, definitionSchema } from '../schemas/answered.ts';
import { sentenceOf, sentenceSchema } from '../schemas/sentence.ts';
import { countSchema } from '../schemas/stage-numbers.ts';
import { callerOf } from '../session-hook.ts';

const Saved = z
  .strictObject({
    segmentId: z.string(),
    name: z.string(),
    own: z.boolean(),
    shared: z.boolean(),
    version: z.int(),
    changedOn: z.iso.date(),
    definition: definitionSchema.nullable(),
    sentence: sentenceSchema.nullable(),
    count: countSchema.nullable(),
  })
  .meta({ id: 'SavedSegment' });
const List = z.strictObject({ ...answeredFields, segments: z.array(Saved) }).meta({ id: 'SavedSegments' });
const wish = { name: z.string().trim().min(1).max(80), shared: z.boolean(), definition: definitionSchema };
const New = z.strictObject(wish);
const Change = z.strictObject({ ...wish, version: z.int().min(1) });
const Kept = z.strictObject({ segmentId: z.string(), version: z.int() });
const Params = z.strictObject({ segmentId: z.string().max(40) });
const ExportQuery = z.strictObject({ format: z.enum(EXPORT_FORMATS).default('csv'), reason: z.enum(EXPORT_REASONS) });
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The segments that are kept: one's own, and those that others share. */
export const savedSegmentRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'segments' } as const;

    app.get('/segments', { config, schema: { response: { 200: List } } }, async (request) => {
      const list = await segmentsWithSize(deps, callerOf(request).actor);
      const segments = list.segments.map(({ definition, sentence, ...segment }) => ({
        ...segment,
        definition: definition && { ...definition },
        sentence: sentence && sentenceOf(sentence),
      }));
      return { ...answeredOf(list), segments };
    });

    app.post('/segments', { config, schema: { body: New, response: { 201: Kept } } }, async (request, reply) => {
      const made = { now: deps.now(), newId: deps.newId };
      const kept = await keepSegment(deps.stores, callerOf(request).actor, { ...request.body, of: null }, made);
      return reply.status(201).send(orProblem(kept));
    });

    app.put(
      '/segments/:segmentId',
      { config, schema: { params: Params, body: Change, response: { 200: Kept } } },
      async (request) => {
        const { version, ...change } = request.body;
        const of = { segmentId: request.params.segmentId, version };
        const made = { now: deps.now(), newId: deps.newId };
        return orProblem(await keepSegment(deps.stores, callerOf(request).actor, { ...change, of }, made));
      },
    );

    app.delete(
      '/segments/:segmentId',
      { config, schema: { params: Params, response: { 204: z.null() } } },
      async (request, reply) => {
        const { actor } = callerOf(request);
        orProblem(await removeSegment(deps.stores, actor, request.params.segmentId, deps.now()));
        return reply.status(204).send(null);
      },
    );

    app.get(
      '/segments/:segmentId/export',
      { config: { action: 'export_customers' }, schema: { params: Params, querystring: ExportQuery } },
      async (request, reply) => {
        const { user, actor } = callerOf(request);
        const { format, reason } = request.query;
        const what = { of: { segmentId: request.params.segmentId }, format, reason, language: user.language };
        const file = orProblem(await exportSegment(deps, actor, what, deps.now()));
        void reply.header('content-disposition', `attachment; filename="segment.${format}"`);
        return reply.type(TYPES[format]).send(Readable.from(file));
      },
    );
  };
