import { dropView, keepView, viewsOf } from '@vivero/app';
import { CUSTOMER_SORTS } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { filterOf, filterSchema } from '../schemas/customer-filter.ts';
import { callerOf } from '../session-hook.ts';

const name = z.string().trim().min(1).max(40);
const sort = z.enum(CUSTOMER_SORTS);
const View = z
  .strictObject({ viewId: z.string(), name: z.string(), filter: filterSchema, sort })
  .meta({ id: 'SavedView' });
const NewView = z.strictObject({ name, filter: filterSchema, sort });
const Params = z.strictObject({ viewId: z.string().max(40) });

/** The lists that somebody has kept under a name. One whose filter means nothing to this version is left out. */
export const customerViewsRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'customers' } as const;

    app.get(
      '/customers/views',
      { config, schema: { response: { 200: z.strictObject({ views: z.array(View) }) } } },
      async (request) => {
        const views = await viewsOf(deps.stores, callerOf(request).actor);
        return { views: views.flatMap((view) => View.safeParse(view).data ?? []) };
      },
    );

    app.post(
      '/customers/views',
      { config, schema: { body: NewView, response: { 201: z.strictObject({ viewId: z.string() }) } } },
      async (request, reply) => {
        const view = { ...request.body, filter: filterOf(request.body.filter) };
        const made = { now: deps.now(), newId: deps.newId };
        return reply.status(201).send(orProblem(await keepView(deps.stores, callerOf(request).actor, view, made)));
      },
    );

    app.delete(
      '/customers/views/:viewId',
      { config, schema: { params: Params, response: { 204: z.null() } } },
      async (request, reply) => {
        orProblem(await dropView(deps.stores, callerOf(request).actor, request.params.viewId));
        return reply.status(204).send(null);
      },
    );
  };
