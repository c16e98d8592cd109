import { proveWay, WAYS_OUT } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';

const Ways = z
  .strictObject({
    publicUrl: z.string(),
    countsOpens: z.boolean(),
    hears: z.boolean(),
    ways: z.array(z.strictObject({ way: z.enum(WAYS_OUT), leadsTo: z.string().nullable() })),
  })
  .meta({ id: 'WaysOut' });
const Proof = z.strictObject({ open: z.boolean(), answer: z.string() });

/** Which ways out of the house are open, and whether they work: for administrators. Opened by the operator's variables, never here. */
export const waysRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'bank' } as const;
    app.get('/ways-out', { config, schema: { response: { 200: Ways } } }, () => {
      const { house, leads } = deps.ways;
      return {
        ...house,
        hears: deps.hookSecrets.length > 0,
        ways: WAYS_OUT.map((way) => ({ way, leadsTo: leads[way] })),
      };
    });
    app.post(
      '/ways-out/:way',
      { config, schema: { params: z.strictObject({ way: z.enum(WAYS_OUT) }), response: { 200: Proof } } },
      async (request) => {
        const made = { now: deps.now(), newId: deps.newId };
        const { outcome, answer } = orProblem(await proveWay(deps.ways, request.params.way, made));
        return { open: outcome === 'taken', answer };
      },
    );
  };
