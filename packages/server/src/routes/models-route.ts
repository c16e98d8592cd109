import { CARD_PARTS, MODEL_STATES, modelsPage } from '@vivero/app';
import { formatDay } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { sentenceOf, sentenceSchema } from '../schemas/sentence.ts';
import { callerOf } from '../session-hook.ts';

const Model = z
  .strictObject({
    modelId: z.string(),
    foretells: z.enum(['needs', 'purchases', 'value']),
    /** A kind of need, a category of products, or `customers`. */
    of: z.string(),
    state: z.enum(MODEL_STATES),
    title: sentenceSchema,
    says: sentenceSchema,
    parts: z.array(z.strictObject({ part: z.enum(CARD_PARTS), lines: z.array(sentenceSchema) })),
    owner: sentenceSchema,
  })
  .meta({ id: 'ModelCard' });
const Models = z.strictObject({ todayOn: z.iso.date(), models: z.array(Model) }).meta({ id: 'Models' });

/** GET /models - what was learned from the bank's history: each model with its card, in use or not and why. No customer is in it. */
export const modelsRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/models', { config: { action: 'models' }, schema: { response: { 200: Models } } }, async (request) => {
      const { today, models } = orProblem(await modelsPage(deps.stores, callerOf(request).actor, deps.now()));
      return {
        todayOn: formatDay(today),
        models: models.map((model) => ({
          ...model,
          title: sentenceOf(model.title),
          says: sentenceOf(model.says),
          parts: model.parts.map(({ part, lines }) => ({ part, lines: lines.map(sentenceOf) })),
          owner: sentenceOf(model.owner),
        })),
      };
    });
  };
