import { addUser, listUsers } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { languageSchema, roleSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const UserView = z
  .strictObject({
    userId: z.string(),
    login: z.string(),
    name: z.string(),
    role: roleSchema,
    rm: z.int().nullable(),
    language: languageSchema,
    demo: z.boolean(),
    disabled: z.boolean(),
  })
  .meta({ id: 'User' });
const NewUser = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(80),
  name: z.string().trim().min(1).max(120),
  role: roleSchema,
  rm: z.int().min(1).nullable().default(null),
  teamId: z.string().nullable().default(null),
  language: languageSchema.default('en'),
  password: z.string().max(200),
});

/** Who may sign in: for administrators only. */
export const usersRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'users' } as const;

    app.get(
      '/users',
      { config, schema: { response: { 200: z.strictObject({ users: z.array(UserView) }) } } },
      async () => ({
        users: (await listUsers(deps.stores)).map(({ userId, login, name, role, rm, language, demo, disabledAt }) => ({
          userId,
          login,
          name,
          role,
          rm,
          language,
          demo,
          disabled: disabledAt !== null,
        })),
      }),
    );

    app.post(
      '/users',
      { config, schema: { body: NewUser, response: { 201: z.strictObject({ userId: z.string() }) } } },
      async (request, reply) => {
        const added = orProblem(
          await addUser(deps.stores, callerOf(request).actor, request.body, { now: deps.now(), newId: deps.newId }),
        );
        return reply.status(201).send(added);
      },
    );
  };
