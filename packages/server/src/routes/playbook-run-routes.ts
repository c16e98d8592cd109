import { playbookEffect, resumeRun, runsPage, takeIn } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { effectSchema, groupSchema, runOf, runsSchema } from '../schemas/playbook-wire.ts';
import { callerOf } from '../session-hook.ts';

const Params = z.strictObject({ playbookId: z.string().max(40) });
const Run = z.strictObject({ playbookId: z.string().max(40), customerId: z.string().max(40) });
const Page = z.strictObject({
  /** Without it: of all playbooks. */
  playbookId: z.string().max(40).optional(),
  group: groupSchema.default('running'),
  after: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Where customers stand in the playbooks. */
export const playbookRunRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const run = { action: 'run_playbooks' } as const;

    app.get(
      '/playbook-runs',
      { config: { action: 'playbooks' }, schema: { querystring: Page, response: { 200: runsSchema } } },
      async (request) => {
        const { playbookId = null, group, after, limit } = request.query;
        const made = { now: deps.now(), newId: deps.newId };
        const of = { playbookId, group, after, limit };
        const page = orProblem(await runsPage(deps.stores, callerOf(request).actor, of, made));
        return { runs: page.runs.map(runOf), next: page.next };
      },
    );

    app.get(
      '/playbooks/:playbookId/effect',
      { config: { action: 'playbooks' }, schema: { params: Params, response: { 200: effectSchema } } },
      async (request) => {
        const { actor } = callerOf(request);
        return orProblem(await playbookEffect(deps.stores, actor, request.params.playbookId, deps.now()));
      },
    );

    app.post(
      '/playbooks/:playbookId/runs',
      {
        config: run,
        schema: {
          params: Params,
          body: z.strictObject({ customerIds: z.array(z.string().max(40)).min(1).max(1_000) }),
          response: { 200: z.strictObject({ taken: z.int() }) },
        },
      },
      async (request) =>
        orProblem(
          await takeIn(deps.stores, callerOf(request).actor, { ...request.params, ...request.body }, deps.now()),
        ),
    );

    app.post(
      '/playbooks/:playbookId/runs/:customerId/resume',
      { config: run, schema: { params: Run, response: { 204: z.null() } } },
      async (request, reply) => {
        orProblem(await resumeRun(deps.stores, callerOf(request).actor, request.params, deps.now()));
        return reply.status(204).send(null);
      },
    );
  };
