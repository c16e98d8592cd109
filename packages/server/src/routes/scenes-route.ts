import { type SceneLine, sceneReport } from '@vivero/app';
import { formatDay, STAGES } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { noBaseSchema, proportionSchema } from '../schemas/proportion.ts';
import { sceneSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const Line = z
  .strictObject({
    segment: z.string().nullable(),
    customers: z.int(),
    counts: z.array(z.int()),
    mix: z.union([
      noBaseSchema,
      z.strictObject({ count: z.int(), shares: z.array(z.number()), balance: z.number(), entropy: z.number() }),
    ]),
    soldEarly: proportionSchema,
    singlePoint: proportionSchema,
  })
  .meta({ id: 'SceneLine' });
const Report = z
  .strictObject({
    todayOn: z.iso.date(),
    days: z.int(),
    cells: z.array(sceneSchema),
    target: z.array(z.number()),
    whole: Line,
    segments: z.array(Line),
    stages: z.array(z.strictObject({ stage: z.enum(STAGES), singlePoint: proportionSchema })),
    unearned: proportionSchema,
    onlySelling: z.strictObject({ count: z.int(), customerIds: z.array(z.string()) }),
  })
  .meta({ id: 'SceneReport' });

/** GET /scenes - how the touches of the last 60 days lie in the three dimensions, in the caller's scope. */
export const scenesRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/scenes', { config: { action: 'scenes' }, schema: { response: { 200: Report } } }, async (request) => {
      const { today, ...report } = await sceneReport(deps.stores, callerOf(request).actor, deps.now());
      return {
        ...report,
        todayOn: formatDay(today),
        cells: [...report.cells],
        target: [...report.target],
        whole: lineOf(report.whole),
        segments: report.segments.map(lineOf),
        stages: [...report.stages],
        onlySelling: { ...report.onlySelling, customerIds: [...report.onlySelling.customerIds] },
      };
    });
  };

const lineOf = ({ counts, mix, ...line }: SceneLine): z.infer<typeof Line> => ({
  ...line,
  counts: [...counts],
  mix: 'noBase' in mix ? mix : { ...mix, shares: [...mix.shares] },
});
