import { entrance, setUp } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { entersDemo, pairPhone } from '../enters-demo.ts';
import { orProblem, ProblemError } from '../problem-error.ts';
import { languageSchema, roleSchema } from '../schemas/wire.ts';
import { newSession, rememberSession } from '../session-cookie.ts';

const DemoUser = z.strictObject({ login: z.string(), name: z.string(), role: roleSchema, language: languageSchema });
const Entrance = z.strictObject({
  bankName: z.string(),
  demo: z.boolean(),
  needsSetup: z.boolean(),
  demoUsers: z.array(DemoUser),
  /** True where the code of the terminal opens the demonstration bank on a phone. */
  pairing: z.boolean(),
});
const SetUp = z.strictObject({
  token: z.string().min(1),
  login: z.string().trim().toLowerCase().min(1).max(80),
  name: z.string().trim().min(1).max(120),
  password: z.string().max(200),
});

/** What a person who is not signed in may know, and the one-time link that makes the first administrator. */
export const entranceRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/entrance', { config: { action: 'open' }, schema: { response: { 200: Entrance } } }, async (request) => {
      const { demoUsers, ...rest } = await entrance(deps.stores, { showDemoUsers: entersDemo(request, deps) });
      return { ...rest, demoUsers: [...demoUsers], pairing: rest.demo && deps.pairing !== undefined };
    });

    app.post(
      '/pairing',
      {
        config: { action: 'open', rateLimit: { max: 10, timeWindow: '1 minute' } },
        schema: { body: z.strictObject({ code: z.string().max(20) }), response: { 204: z.null() } },
      },
      async (request, reply) => {
        if (!pairPhone(request.body.code, reply, deps)) throw new ProblemError({ code: 'access.code_wrong' });
        return reply.status(204).send(null);
      },
    );

    app.get(
      '/csrf',
      { config: { action: 'open' }, schema: { response: { 200: z.strictObject({ csrfToken: z.string() }) } } },
      (_request, reply) => ({
        csrfToken: reply.generateCsrf(),
      }),
    );

    app.post(
      '/setup',
      {
        config: { action: 'open', rateLimit: { max: 10, timeWindow: '1 minute' } },
        schema: { body: SetUp, response: { 204: z.null() } },
      },
      async (request, reply) => {
        const start = newSession(deps);
        orProblem(await setUp(deps.stores, request.body, { ...start, newId: deps.newId }));
        rememberSession(reply, start.sessionToken, deps);
        return reply.status(204).send(null);
      },
    );
  };
