import { stageOverview } from '@vivero/app';
import { EVENT_CODES, STAGES } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { stageSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const Overview = z
  .strictObject({
    todayOn: z.iso.date(),
    asOf: z.iso.date().nullable(),
    total: z.int(),
    detoured: z.int(),
    steps: z.array(z.strictObject({ stage: stageSchema, customers: z.int() })),
    withoutEvidence: z.array(
      z.strictObject({ stage: z.enum(STAGES), codes: z.array(z.enum(EVENT_CODES)), sources: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'StageOverview' });

/** GET /stages - customers per stage in the caller's scope, as of the last refresh. */
export const stagesRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/stages', { config: { action: 'stages' }, schema: { response: { 200: Overview } } }, async (request) => {
      const overview = await stageOverview(deps.stores, callerOf(request).actor, deps.now());
      return {
        ...overview,
        steps: overview.steps.map((step) => ({ ...step })),
        withoutEvidence: overview.withoutEvidence.map(({ stage, codes, sources }) => ({
          stage,
          codes: [...codes],
          sources: [...sources],
        })),
      };
    });
  };
