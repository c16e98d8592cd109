import { todayOf } from '@vivero/app';
import { CONTACT_MEDIA, CONTENT_TYPES, formatDay, NEED_KINDS, type Phrase, PRODUCT_CATEGORIES } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { moneySchema, namesSchema, phraseOf, phraseSchema, sceneSchema, stageSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const ACTIONS = ['offer', 'ask', 'seed', 'service', 'consent', 'risk_assessment', 'care'] as const;
const Row = z
  .strictObject({
    decisionId: z.string(),
    rank: z.int(),
    group: z.enum(['promised', 'cannot_wait', 'worth_talking']),
    customerId: z.string(),
    customerName: z.string(),
    agreed: z.union([phraseSchema, z.strictObject({ text: z.string() })]).nullable(),
    stage: stageSchema,
    stageRank: z.int(),
    needId: z.string().nullable(),
    needKind: z.enum(NEED_KINDS).nullable(),
    step: z.enum(['seed', 'ask', 'offer']).nullable(),
    action: z.enum(ACTIONS),
    product: z
      .strictObject({
        productId: z.string(),
        name: namesSchema,
        riskLevel: z.int(),
        category: z.enum(PRODUCT_CATEGORIES),
      })
      .nullable(),
    content: z.strictObject({ contentId: z.string(), title: namesSchema, type: z.enum(CONTENT_TYPES) }).nullable(),
    contentGap: z.boolean(),
    scene: sceneSchema,
    medium: z.enum(CONTACT_MEDIA),
    mediumFrom: z.int().nullable(),
    minutes: z.int(),
    expectedValue: moneySchema.nullable(),
    worth: z.enum(['high', 'some', 'low']).nullable(),
    title: namesSchema.nullable(),
    reason: phraseSchema,
    opening: phraseSchema,
    question: phraseSchema,
    value: phraseSchema,
    objection: phraseSchema,
    answer: phraseSchema,
    nextStep: phraseSchema,
    alsoDue: z.array(phraseSchema),
    factors: z.array(phraseSchema),
    drawn: phraseSchema.nullable(),
    notNowBecause: phraseSchema.nullable(),
    requires: phraseSchema.nullable(),
    whyNot: z.array(
      z.strictObject({
        action: z.enum(ACTIONS),
        productName: namesSchema.nullable(),
        rule: z.string(),
        phrase: phraseSchema,
      }),
    ),
  })
  .meta({ id: 'TodayRow' });
const Today = z
  .strictObject({
    todayOn: z.iso.date(),
    rm: z.int(),
    rmName: z.string(),
    minutesADay: z.int(),
    minutesPlanned: z.int(),
    minutesTaken: z.int(),
    done: z.strictObject({ contacts: z.int(), minutes: z.int(), promisesKept: z.int() }),
    decidedAt: z.string().nullable(),
    overflow: z.int(),
    rows: z.array(Row),
  })
  .meta({ id: 'Today' });

/** GET /today - whom to see, why now, with what: the caller's own list, or one of the team's books for its lead. */
export const todayRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/today',
      {
        config: { action: 'today' },
        schema: {
          querystring: z.strictObject({ rm: z.coerce.number().int().min(1).optional() }),
          response: { 200: Today },
        },
      },
      async (request) => {
        const {
          today,
          groups: _,
          rows,
          ...list
        } = orProblem(await todayOf(deps.stores, callerOf(request).actor, request.query.rm, deps.now()));
        return { todayOn: formatDay(today), ...list, rows: rows.map(rowOf) };
      },
    );
  };

const rowOf = (row: Extract<Awaited<ReturnType<typeof todayOf>>, { ok: true }>['value']['rows'][number]) => {
  const optional = (phrase: Phrase | null) => (phrase === null ? null : phraseOf(phrase));
  return {
    ...row,
    agreed: row.agreed === null || 'text' in row.agreed ? row.agreed : phraseOf(row.agreed),
    reason: phraseOf(row.reason),
    opening: phraseOf(row.opening),
    question: phraseOf(row.question),
    value: phraseOf(row.value),
    objection: phraseOf(row.objection),
    answer: phraseOf(row.answer),
    nextStep: phraseOf(row.nextStep),
    alsoDue: row.alsoDue.map(phraseOf),
    factors: row.factors.map(phraseOf),
    drawn: optional(row.drawn),
    notNowBecause: optional(row.notNowBecause),
    requires: optional(row.requires),
    whyNot: row.whyNot.map((blocked) => ({ ...blocked, phrase: phraseOf(blocked.phrase) })),
  };
};
