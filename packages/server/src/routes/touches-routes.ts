import { settleTouchByHand, touchList } from '@vivero/app';
import { CONTACT_MEDIA, TOUCH_EVIDENCE, TOUCH_STATES, TOUCH_WORDS } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { phraseOf, phraseSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const touchId = z.string().regex(/^tch_[0-9a-z]{26}$/);
const state = z.enum(TOUCH_STATES);
const Touches = z
  .strictObject({
    counts: z.partialRecord(state, z.int().nonnegative()),
    touches: z.array(
      z.strictObject({
        touchId: z.string(),
        customerId: z.string(),
        customerName: z.string(),
        medium: z.enum(CONTACT_MEDIA),
        purpose: z.enum(['service', 'marketing']),
        contentId: z.string().nullable(),
        productId: z.string().nullable(),
        origin: z.string(),
        state,
        requestedAt: z.string(),
        changedAt: z.string(),
        dueAt: z.string(),
        handedAt: z.string().nullable(),
        answer: z.string().nullable(),
        reasons: z.array(phraseSchema),
        evidence: z.array(z.strictObject({ kind: z.enum(TOUCH_EVIDENCE), occurredAt: z.string() })),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'Touches' });

/** What goes out to the own customers: what waits and why, what was refused by which rule, and what nobody knows about. */
export const touchesRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'touches' } as const;
    app.get(
      '/touches',
      {
        config,
        schema: { querystring: z.strictObject({ state, before: touchId.optional() }), response: { 200: Touches } },
      },
      async (request) => {
        const { before = null } = request.query;
        const list = await touchList(deps.stores, callerOf(request).actor, { states: [request.query.state], before });
        return {
          ...list,
          touches: list.touches.map(({ reasons, evidence, ...touch }) => ({
            ...touch,
            reasons: reasons.map(phraseOf),
            evidence: [...evidence],
          })),
        };
      },
    );
    app.post(
      '/touches/:touchId',
      {
        config,
        schema: {
          params: z.strictObject({ touchId }),
          body: z.strictObject({ word: z.enum(TOUCH_WORDS) }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { actor } = callerOf(request);
        orProblem(await settleTouchByHand(deps.stores, actor, request.params.touchId, request.body.word, deps.now()));
        return reply.status(204).send(null);
      },
    );
  };
