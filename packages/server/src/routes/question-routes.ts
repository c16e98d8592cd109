import { askCohorts, askFunnel, askRepurchase } from '@vivero/app';
import { COHORT_STEPS } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { answeredFields, answeredOf, definitionSchema } from '../schemas/answered.ts';
import { noBaseSchema, proportionSchema } from '../schemas/proportion.ts';
import { sentenceParamOf, sentenceParamSchema } from '../schemas/sentence.ts';
import { countSchema, maskedSchema } from '../schemas/stage-numbers.ts';
import { callerOf } from '../session-hook.ts';

const share = z.union([proportionSchema, maskedSchema]);
const Step = z.strictObject({
  people: z.int(),
  ofBefore: proportionSchema,
  ofFirst: proportionSchema,
  median: z.union([noBaseSchema, z.strictObject({ seconds: z.number(), denominator: z.int() })]),
});
const Funnel = z
  .strictObject({
    ...answeredFields,
    groups: z.array(
      z.strictObject({
        of: z.union([z.int(), z.string()]).nullable(),
        name: sentenceParamSchema.nullable(),
        steps: z.union([z.array(Step).readonly(), maskedSchema]),
      }),
    ),
  })
  .meta({ id: 'FunnelAnswer' });
const Cohorts = z
  .strictObject({
    ...answeredFields,
    by: z.enum(COHORT_STEPS),
    secondDays: z.int(),
    cohorts: z
      .array(
        z.strictObject({
          from: z.iso.date(),
          complete: z.boolean(),
          people: countSchema,
          returned: z.array(z.strictObject({ after: z.int(), mature: z.boolean(), share })).readonly(),
          second: share,
        }),
      )
      .readonly(),
    repurchase: z.strictObject({ days: z.int(), share }),
  })
  .meta({ id: 'CohortAnswer' });
const Question = z.strictObject({ definition: definitionSchema });
/** Days of the repurchase rate (definitions.md 2.5). */
const YEAR = 365;

/** Questions about many people at once: how far they went, and who came back. */
export const questionRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'growth' } as const;

    app.post('/funnels', { config, schema: { body: Question, response: { 200: Funnel } } }, async (request) => {
      const found = orProblem(await askFunnel(deps, callerOf(request).actor, request.body.definition));
      const groups = found.groups.map((group) => ({ ...group, name: group.name && sentenceParamOf(group.name) }));
      return { ...answeredOf(found), groups };
    });

    app.post('/cohorts', { config, schema: { body: Question, response: { 200: Cohorts } } }, async (request) => {
      const { actor } = callerOf(request);
      const found = orProblem(await askCohorts(deps, actor, request.body.definition));
      const { days, share: again } = await askRepurchase(deps, actor, YEAR);
      const { by, secondDays, cohorts } = found;
      return { ...answeredOf(found), by, secondDays, cohorts, repurchase: { days, share: again } };
    });
  };
