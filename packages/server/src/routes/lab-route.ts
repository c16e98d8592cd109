import { labPage, labResultsSchema } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { callerOf } from '../session-hook.ts';

const Lab = z
  .strictObject({ kept: z.strictObject({ keptOn: z.iso.date(), results: labResultsSchema }).nullable() })
  .meta({ id: 'Lab' });

/** GET /lab - the last run of the lab that was kept: what ways of spending the same hours brought in synthetic banks. Simulated; no customer is in it. */
export const labRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/lab', { config: { action: 'models' }, schema: { response: { 200: Lab } } }, async (request) => ({
      kept: orProblem(await labPage(deps.stores, callerOf(request).actor)),
    }));
  };
