import { askBottleneck, askChange, askConversions, askGrowth } from '@vivero/app';
import { STAGES } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { answeredFields, answeredOf } from '../schemas/answered.ts';
import { noBaseSchema, proportionSchema } from '../schemas/proportion.ts';
import { sentenceParamOf, sentenceParamSchema } from '../schemas/sentence.ts';
import { conversionSchema, countSchema, maskedSchema, rateSchema } from '../schemas/stage-numbers.ts';
import { moneySchema, phraseOf, phraseSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const share = z.union([proportionSchema, maskedSchema]);
const period = z.strictObject({ from: z.iso.date(), to: z.iso.date() });
const side = z.strictObject({ people: z.int(), of: z.int() });
const change = {
  change: z.number(),
  base: z.number(),
  conversion: z.number(),
  mix: z.number(),
  before: side,
  after: side,
};
const Believed = z.strictObject({ value: z.number(), lower: z.number(), upper: z.number() });
const Worth = z.strictObject({ value: moneySchema, lower: moneySchema, upper: moneySchema, first: z.number() });
const PricedStep = z.strictObject({
  from: z.enum(STAGES),
  to: z.enum(STAGES),
  months: z.int(),
  moved: z.int(),
  chance: Believed,
  perPoint: Worth,
  perPercent: Worth,
  perHour: z.strictObject({ costUnknown: z.literal(true) }),
});
const BY = z.enum(['book', 'branch', 'bank_segment']);
const Referral = z.strictObject({
  inviting: proportionSchema,
  perInviter: rateSchema,
  perInvitation: rateSchema,
  perPerson: rateSchema,
  perActiveInviter: rateSchema,
  cycle: z.union([noBaseSchema, z.strictObject({ days: z.number(), denominator: z.int() })]),
});
const Growth = z
  .strictObject({
    ...answeredFields,
    period,
    acquisition: z.strictObject({ people: countSchema }),
    activation: share,
    retention: z.array(z.strictObject({ days: z.int(), share })).readonly(),
    revenue: z.strictObject({
      productsPerCustomer: z.union([
        noBaseSchema,
        maskedSchema,
        z.strictObject({ value: z.number(), denominator: z.int() }),
      ]),
    }),
    referral: z.union([maskedSchema, Referral]),
    conversions: z.strictObject({
      from: z.iso.date(),
      stages: z.array(z.strictObject({ stage: z.enum(STAGES), conversion: z.union([conversionSchema, maskedSchema]) })),
    }),
    bottleneck: z.strictObject({
      says: phraseSchema,
      steps: z
        .array(
          z.strictObject({ from: z.enum(STAGES), to: z.enum(STAGES), priced: z.union([PricedStep, maskedSchema]) }),
        )
        .readonly(),
    }),
    change: z.strictObject({
      stage: z.enum(STAGES),
      by: BY,
      before: period,
      whole: z.union([maskedSchema, z.strictObject(change)]),
      groups: z.union([
        maskedSchema,
        z.array(
          z.strictObject({
            of: z.union([z.int(), z.string()]).nullable(),
            name: sentenceParamSchema.nullable(),
            ...change,
          }),
        ),
      ]),
    }),
  })
  .meta({ id: 'Growth' });
const Query = z.strictObject({
  days: z.coerce.number().int().min(7).max(730).default(90),
  stage: z.enum(STAGES).default('transacted'),
  by: BY.default('bank_segment'),
});

/** GET /growth - the five letters with what they rest on, who goes on from stage to stage, and a change taken apart. */
export const growthRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/growth',
      { config: { action: 'growth' }, schema: { querystring: Query, response: { 200: Growth } } },
      async (request) => {
        const { actor } = callerOf(request);
        const letters = await askGrowth(deps, actor, request.query.days);
        const conversions = await askConversions(deps, actor);
        const bottleneck = await askBottleneck(deps, actor);
        const { groups, ...told } = await askChange(deps, actor, request.query);
        const { acquisition, activation, retention, revenue, referral } = letters;
        return {
          ...answeredOf(letters),
          // Four looks at the book, and one time for all of them.
          ms: Math.ceil(letters.milliseconds + conversions.milliseconds + bottleneck.milliseconds + told.milliseconds),
          period: { from: letters.from, to: letters.to },
          acquisition,
          activation,
          retention,
          revenue,
          referral,
          conversions: {
            from: conversions.from,
            stages: conversions.stages.map(({ stage, conversion }) => ({
              stage,
              conversion: 'masked' in conversion ? conversion : { ...conversion, says: phraseOf(conversion.says) },
            })),
          },
          bottleneck: { says: phraseOf(bottleneck.says), steps: bottleneck.steps },
          change: {
            stage: told.stage,
            by: told.by,
            before: { from: told.from, to: told.to },
            whole: told.whole,
            groups:
              'masked' in groups
                ? groups
                : groups.map((group) => ({ ...group, name: group.name && sentenceParamOf(group.name) })),
          },
        };
      },
    );
  };
