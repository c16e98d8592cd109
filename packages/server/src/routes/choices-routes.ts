import { CHOICE_MEDIA, type Choices, choose, readChoices } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { languageSchema } from '../schemas/wire.ts';

const ChoicesSchema = z
  .strictObject({
    bankName: z.string(),
    language: languageSchema,
    media: z.array(z.strictObject({ medium: z.enum(CHOICE_MEDIA), word: z.enum(['yes', 'no', 'unsaid']) })),
    profiling: z.enum(['yes', 'no']),
  })
  .meta({ id: 'Choices' });
const Wish = z
  .strictObject({
    medium: z.enum([...CHOICE_MEDIA, 'any']),
    purpose: z.enum(['marketing', 'profiling']),
    says: z.enum(['yes', 'no']),
  })
  .meta({ id: 'ChoiceWish' });
const params = z.strictObject({ token: z.string().max(1_000) });
const config = { action: 'open', rateLimit: { max: 60, timeWindow: '1 minute' } } as const;

/** A customer's own page: what they want to hear from the bank, and how. The link of a message opens it, and nothing else. */
export const choicesRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/choices/:token', { config, schema: { params, response: { 200: ChoicesSchema } } }, async (request) => {
      return wire(orProblem(await readChoices(deps.stores, request.params.token)));
    });
    app.post(
      '/choices/:token',
      { config, schema: { params, body: Wish, response: { 200: ChoicesSchema } } },
      async (request) => {
        const said = { now: deps.now(), source: 'form' } as const;
        return wire(orProblem(await choose(deps.stores, request.params.token, request.body, said)));
      },
    );
  };

const wire = ({ media, ...choices }: Choices) => ({ ...choices, media: [...media] });
