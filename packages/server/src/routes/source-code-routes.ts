import { endCode, makeSourceCode, sourceCodes } from '@vivero/app';
import { qrPicture } from '@vivero/connectors';
import { SOURCE_KINDS } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { countSchema } from '../schemas/stage-numbers.ts';
import { callerOf } from '../session-hook.ts';

const Codes = z
  .strictObject({
    codes: z
      .array(
        z.strictObject({
          code: z.string(),
          kind: z.enum(SOURCE_KINDS),
          about: z.string(),
          rm: z.int(),
          madeAt: z.string(),
          endedAt: z.string().nullable(),
          arrivals: countSchema,
          people: countSchema,
        }),
      )
      .readonly(),
  })
  .meta({ id: 'SourceCodes' });
const NewCode = z
  .strictObject({
    kind: z.enum(SOURCE_KINDS).exclude(['referral']),
    about: z.string().trim().min(1).max(80),
    rm: z.int().min(0).optional(),
  })
  .meta({ id: 'NewSourceCode' });
const params = z.strictObject({ code: z.string().regex(/^[0-9a-z]{12}$/) });
const config = { action: 'source_codes' } as const;

/** Codes that people come in by: what came of each, a new one, its picture, its end. */
export const sourceCodeRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/codes', { config, schema: { response: { 200: Codes } } }, async (request) => ({
      codes: await sourceCodes(deps.stores, callerOf(request).actor),
    }));

    app.post(
      '/codes',
      { config, schema: { body: NewCode, response: { 201: z.strictObject({ code: z.string() }) } } },
      async (request, reply) => {
        const { rm, ...wish } = request.body;
        const clock = { now: deps.now(), newId: deps.newId };
        const asked = { ...wish, ...(rm !== undefined && { rm }) };
        const code = orProblem(await makeSourceCode(deps.stores, callerOf(request).actor, asked, clock));
        return reply.status(201).send({ code });
      },
    );

    app.get('/codes/:code/qr', { config, schema: { params } }, async (request, reply) => {
      const house = deps.publicUrl ?? `${request.protocol}://${request.host}`;
      return reply.type('image/svg+xml').send(await qrPicture(`${house}/r/${request.params.code}`, 'svg'));
    });

    app.delete('/codes/:code', { config, schema: { params, response: { 204: z.null() } } }, async (request, reply) => {
      orProblem(await endCode(deps.stores, callerOf(request).actor, request.params.code, deps.now()));
      return reply.status(204).send(null);
    });
  };
