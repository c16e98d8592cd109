import { stageOverview } from '@vivero/app';
import { EVENT_CODES, STAGES } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { countSchema, stageNumbersOf, stageNumbersSchema } from '../schemas/stage-numbers.ts';
import { phraseOf, phraseSchema, stageSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const Overview = z
  .strictObject({
    todayOn: z.iso.date(),
    asOf: z.iso.date().nullable(),
    total: countSchema,
    detoured: countSchema,
    window: z.strictObject({ from: z.iso.date(), periodFrom: z.iso.date() }).nullable(),
    steps: z.array(
      z.strictObject({
        stage: stageSchema,
        customers: countSchema,
        detoured: countSchema,
        numbers: stageNumbersSchema.nullable(),
      }),
    ),
    leak: z.strictObject({ says: phraseSchema, stage: z.enum(STAGES).nullable() }),
    withoutEvidence: z.array(
      z.strictObject({ stage: z.enum(STAGES), codes: z.array(z.enum(EVENT_CODES)), sources: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'StageOverview' });

/** GET /stages - the seven steps in the caller's scope: people, conversion, dwell, stuck, regressions, as of the last refresh. */
export const stagesRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/stages', { config: { action: 'stages' }, schema: { response: { 200: Overview } } }, async (request) => {
      const overview = await stageOverview(deps.stores, callerOf(request).actor, deps.now());
      return {
        ...overview,
        window: overview.window && { ...overview.window },
        steps: overview.steps.map((step) => ({ ...step, numbers: step.numbers && stageNumbersOf(step.numbers) })),
        leak: { ...overview.leak, says: phraseOf(overview.leak.says) },
        withoutEvidence: overview.withoutEvidence.map(({ stage, codes, sources }) => ({
          stage,
          codes: [...codes],
          sources: [...sources],
        })),
      };
    });
  };
