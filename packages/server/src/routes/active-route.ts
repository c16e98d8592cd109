import { activeGrowth } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { noBaseSchema, proportionSchema } from '../schemas/proportion.ts';
import { maskedSchema, waitingDaysSchema } from '../schemas/stage-numbers.ts';
import { stageSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const share = z.union([proportionSchema, maskedSchema]);
const counted = z.strictObject({ numerator: z.int(), denominator: z.int() });
const groups = <Of extends z.ZodType>(of: Of) => z.array(z.strictObject({ of, share })).readonly();
const Active = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    activeShare: share,
    importedShare: share,
    precision: share,
    foresight: share,
    leadTime: z.union([waitingDaysSchema, maskedSchema]),
    stimulation: z.union([
      noBaseSchema,
      maskedSchema,
      z.strictObject({ value: z.number(), lower: z.number(), upper: z.number(), of: counted, less: counted }),
    ]),
    operated: z.strictObject({
      share,
      byBook: groups(z.int()),
      byStage: groups(stageSchema),
      bySource: groups(z.string()),
    }),
    books: z.array(z.strictObject({ rm: z.int(), name: z.string() })).readonly(),
    leftAlone: z.strictObject({
      share,
      people: z
        .array(z.strictObject({ customerId: z.string(), name: z.string(), wonOn: z.iso.date() }))
        .readonly()
        .nullable(),
    }),
  })
  .meta({ id: 'ActiveGrowth' });
const Query = z.strictObject({ days: z.coerce.number().int().min(7).max(365).default(90) });

/** GET /growth/active - active or passive: how contacts came about, needs foreseen, and who is worked with after being won. */
export const activeRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/growth/active',
      { config: { action: 'growth' }, schema: { querystring: Query, response: { 200: Active } } },
      (request) => activeGrowth(deps.stores, callerOf(request).actor, request.query.days, deps.now()),
    );
  };
