import { arrive, readLanding } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { overHttps } from '../over-https.ts';
import { orProblem } from '../problem-error.ts';
import { languageSchema } from '../schemas/wire.ts';

const Landing = z
  .strictObject({
    bankName: z.string(),
    language: languageSchema,
    forwarded: z.boolean(),
    from: z.string().nullable(),
  })
  .meta({ id: 'Landing' });
const Visitor = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    contact: z.string().trim().min(3).max(120),
    marketing: z.boolean(),
    profiling: z.boolean(),
    research: z.boolean(),
    tellOwner: z.boolean(),
    language: languageSchema,
  })
  .meta({ id: 'Visitor' });
const params = z.strictObject({ code: z.string().max(40) });

/** Tells browsers apart, and only those that have left something: nobody is marked for looking. */
const COOKIE = 'vivero_arrival';
const YEAR = 365 * 24 * 3_600;

/** The landing page of a code: what it says, and what a visitor leaves there. Open to everybody, and slow for whoever tries codes. */
export const arrivalRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/arrivals/:code',
      {
        config: { action: 'open', rateLimit: { max: 60, timeWindow: '1 minute' } },
        schema: { params, response: { 200: Landing } },
      },
      async (request) => orProblem(await readLanding(deps.stores, request.params.code, deps.now())),
    );

    app.post(
      '/arrivals/:code',
      {
        config: { action: 'open', rateLimit: { max: 10, timeWindow: '1 minute' } },
        schema: { params, body: Visitor, response: { 204: z.null() } },
      },
      async (request, reply) => {
        const device = request.cookies[COOKIE] ?? deps.randomBytes(16).toString('base64url');
        const clock = { now: deps.now(), newId: deps.newId };
        orProblem(await arrive(deps.stores, request.params.code, request.body, device, clock));
        void reply.setCookie(COOKIE, device, {
          path: '/api/arrivals',
          httpOnly: true,
          sameSite: 'lax',
          secure: overHttps(deps) || 'auto',
          maxAge: YEAR,
        });
        return reply.status(204).send(null);
      },
    );
  };
