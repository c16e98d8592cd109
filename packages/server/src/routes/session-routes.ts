import { type Caller, chooseLanguage, describeSession, signIn, signInToDemo, signOut } from '@vivero/app';
import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { entersDemo } from '../enters-demo.ts';
import { orProblem, ProblemError } from '../problem-error.ts';
import { languageSchema, roleSchema } from '../schemas/wire.ts';
import { forgetSession, newSession, rememberSession, tokenOf } from '../session-cookie.ts';
import { callerOf } from '../session-hook.ts';

const Session = z
  .strictObject({
    user: z.strictObject({
      userId: z.string(),
      login: z.string(),
      name: z.string(),
      role: roleSchema,
      language: languageSchema,
      rm: z.int().nullable(),
    }),
    bank: z.strictObject({
      name: z.string(),
      demo: z.boolean(),
      currency: z.string(),
      timeZone: z.string(),
      todayOn: z.iso.date(),
    }),
    csrfToken: z.string(),
  })
  .meta({ id: 'Session' });
const Credentials = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(80),
  password: z.string().min(1).max(200),
});

/** Signing in and out. Attempts are limited per address; an unknown login takes as long as a wrong password. */
export const sessionRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const attempts = (max: number) => ({ rateLimit: { max, timeWindow: '1 minute' } });
    const sessionView = async (caller: Caller, reply: FastifyReply) => ({
      ...(await describeSession(deps.stores, caller, deps.now())),
      csrfToken: reply.generateCsrf(),
    });

    app.get(
      '/session',
      { config: { action: 'own_session' }, schema: { response: { 200: Session } } },
      (request, reply) => sessionView(callerOf(request), reply),
    );

    app.post(
      '/session',
      { config: { action: 'open', ...attempts(10) }, schema: { body: Credentials, response: { 200: Session } } },
      async (request, reply) => {
        const start = newSession(deps);
        const caller = orProblem(await signIn(deps.stores, request.body, start));
        rememberSession(reply, start.sessionToken, deps);
        return sessionView(caller, reply);
      },
    );

    app.post(
      '/session/demo',
      {
        // Nothing can be guessed here, and who shows the demonstration around changes eyes often: only a flood is held back.
        config: { action: 'open', ...attempts(60) },
        schema: { body: z.strictObject({ login: z.string().min(1).max(80) }), response: { 200: Session } },
      },
      async (request, reply) => {
        if (!entersDemo(request, deps)) throw new ProblemError({ code: 'access.refused', action: 'demo' });
        const start = newSession(deps);
        const caller = orProblem(await signInToDemo(deps.stores, request.body.login, start));
        rememberSession(reply, start.sessionToken, deps);
        return sessionView(caller, reply);
      },
    );

    app.patch(
      '/session',
      {
        config: { action: 'own_session' },
        schema: { body: z.strictObject({ language: languageSchema }), response: { 204: z.null() } },
      },
      async (request, reply) => {
        await chooseLanguage(deps.stores, callerOf(request), request.body.language);
        return reply.status(204).send(null);
      },
    );

    app.delete(
      '/session',
      { config: { action: 'own_session' }, schema: { response: { 204: z.null() } } },
      async (request, reply) => {
        const token = tokenOf(request);
        if (token !== undefined) await signOut(deps.stores, token);
        forgetSession(reply);
        return reply.status(204).send(null);
      },
    );
  };
