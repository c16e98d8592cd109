import { decideFeedback, feedbackOverview, tellFeedback } from '@vivero/app';
import { DECLINE_REASONS, FEEDBACK_KINDS, FEEDBACK_STATES, FEEDBACK_TOPICS, nextFeedbackStates } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { proportionSchema } from '../schemas/proportion.ts';
import { clockOf, clockSchema } from '../schemas/service-wire.ts';
import { callerOf } from '../session-hook.ts';

const topic = z.enum([...new Set(Object.values(FEEDBACK_TOPICS).flat())]);
const state = z.enum(FEEDBACK_STATES);
const kind = z.enum(FEEDBACK_KINDS);
const Feedback = z
  .strictObject({
    themes: z
      .array(
        z.strictObject({
          themeId: z.string(),
          kind,
          topic,
          state,
          reason: z.enum(DECLINE_REASONS).nullable(),
          changedAt: z.string(),
          items: z.int().nullable(),
          people: z.int().nullable(),
          next: z.array(state).readonly(),
        }),
      )
      .readonly(),
    own: z
      .array(
        z.strictObject({
          feedbackId: z.string(),
          themeId: z.string(),
          customerId: z.string(),
          name: z.string(),
          kind,
          topic,
          state,
          novel: z.boolean(),
          loggedAt: z.string(),
          toldAt: z.string().nullable(),
          toTell: z.boolean(),
          clock: clockSchema.nullable(),
        }),
      )
      .readonly()
      .nullable(),
    onTime: proportionSchema.nullable(),
  })
  .meta({ id: 'Feedback' });

/** What customers say should be other: marketing decides by theme, RMs tell those who said it. */
export const feedbackRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/feedback',
      { config: { action: 'feedback' }, schema: { response: { 200: Feedback } } },
      async (request) => {
        const { actor } = callerOf(request);
        const { themes, own, onTime } = await feedbackOverview(deps.stores, actor, deps.now());
        return {
          themes: themes.map(({ changedBy: _by, ...theme }) => ({
            ...theme,
            next: nextFeedbackStates(theme.state),
          })),
          own: own && own.map(({ clock, ...item }) => ({ ...item, clock: clock && clockOf(clock) })),
          onTime,
        };
      },
    );
    app.post(
      '/feedback/themes/:themeId',
      {
        config: { action: 'decide_feedback' },
        schema: {
          params: z.strictObject({ themeId: z.string().regex(/^thm_[0-9a-z]{26}$/) }),
          body: z.strictObject({ state, reason: z.enum(DECLINE_REASONS).nullable() }),
          response: { 200: z.strictObject({ toTell: z.int() }) },
        },
      },
      async (request) =>
        orProblem(
          await decideFeedback(
            deps.stores,
            callerOf(request).actor,
            { ...request.params, ...request.body },
            { now: deps.now(), newId: deps.newId },
          ),
        ),
    );
    app.post(
      '/feedback/:feedbackId/told',
      {
        config: { action: 'notes' },
        schema: {
          params: z.strictObject({ feedbackId: z.string().regex(/^fbk_[0-9a-z]{26}$/) }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { feedbackId } = request.params;
        orProblem(await tellFeedback(deps.stores, callerOf(request).actor, feedbackId, deps.now()));
        return reply.status(204).send(null);
      },
    );
  };
