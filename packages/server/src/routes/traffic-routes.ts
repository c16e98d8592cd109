import {
  closeCase,
  decideReferral,
  FRAUD_SIGNALS,
  referralReviews,
  reopenCase,
  SCENE_PLACES,
  trafficNumbers,
  trafficPeople,
  unitsOfCustomer,
  VALUE_COLUMNS,
} from '@vivero/app';
import { CONTACT_MEDIA, DOORS, MOMENTS, REFERRAL_VERDICTS, TRAFFIC_KINDS } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { noBaseSchema, proportionSchema } from '../schemas/proportion.ts';
import { maskedSchema } from '../schemas/stage-numbers.ts';
import { moneySchema, sceneSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const share = z.union([proportionSchema, maskedSchema]);
const parts = <const Names extends readonly [string, ...string[]]>(names: Names) =>
  z
    .array(
      z.strictObject({
        name: z.enum(names),
        told: z.union([maskedSchema, z.strictObject({ units: z.int(), share: proportionSchema })]),
      }),
    )
    .readonly();
const effort = z.union([
  maskedSchema,
  z.strictObject({ contacts: z.int(), timed: z.int(), minutes: z.number(), hours: z.number(), cost: moneySchema }),
]);
const Traffic = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    perCustomer: z.union([
      noBaseSchema,
      maskedSchema,
      z.strictObject({ median: z.number(), p90: z.number(), mean: z.number(), denominator: z.int() }),
    ]),
    fromNonBuyers: share,
    nonBuyers: share,
    kinds: parts(TRAFFIC_KINDS),
    moments: parts(MOMENTS),
    media: parts(CONTACT_MEDIA),
    scenes: parts(SCENE_PLACES),
    drawing: effort,
    operating: effort,
    rates: z.strictObject({
      hour: moneySchema,
      media: z.array(z.strictObject({ medium: z.enum(CONTACT_MEDIA), minutes: z.int(), price: moneySchema })),
    }),
    privateDomain: z.strictObject({
      conversion: share,
      alive: z.array(z.strictObject({ days: z.int(), share })).readonly(),
    }),
  })
  .meta({ id: 'Traffic' });

const named = { customerId: z.string(), name: z.string() };
const PersonValues = z
  .strictObject({
    ...named,
    bought: z.boolean(),
    brought: z.int(),
    own: moneySchema,
    referral: z.strictObject({ value: moneySchema, from: moneySchema, to: moneySchema }),
    influence: moneySchema,
    feedback: z.number(),
  })
  .meta({ id: 'PersonValues' });
const TrafficPeople = z
  .strictObject({
    by: z.enum(VALUE_COLUMNS),
    first: z.array(PersonValues).readonly(),
    of: z.int(),
    share: z.strictObject({
      value: z.number(),
      lower: z.number(),
      upper: z.number(),
      from: z.enum(['randomised', 'assumed']),
      asked: z.int(),
      notAsked: z.int(),
    }),
    channel: z.array(PersonValues).readonly(),
    doors: z
      .array(
        z.strictObject({
          door: z.enum(DOORS),
          people: z.int(),
          brought: z.int(),
          referral: moneySchema,
          influence: moneySchema,
          feedback: z.number(),
        }),
      )
      .readonly(),
    leaving: z
      .array(
        z.strictObject({
          ...named,
          signs: z
            .array(
              z.strictObject({
                sign: z.enum(['link_cut', 'fell_back', 'set_aside', 'complains', 'money_leaves', 'likelier_to_leave']),
                on: z.iso.date().nullable(),
              }),
            )
            .readonly(),
          watch: z.array(z.strictObject(named)).readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'TrafficPeople' });

const Reviews = z
  .strictObject({
    reviews: z
      .array(
        z.strictObject({
          ...named,
          signals: z.array(z.enum(FRAUD_SIGNALS)).readonly(),
          rule: z.literal('R-MGM-2'),
          referrals: z
            .array(z.strictObject({ ...named, claimedOn: z.iso.date(), boughtOn: z.iso.date().nullable() }))
            .readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'ReferralReviews' });
const Params = z.strictObject({ customerId: z.string().regex(/^cus_[0-9a-z]{26}$/) });

const Units = z
  .strictObject({
    units: z
      .array(
        z.strictObject({
          eventId: z.string(),
          at: z.string(),
          kind: z.enum(TRAFFIC_KINDS),
          moment: z.enum(MOMENTS),
          direction: z.enum(['in', 'out']).nullable(),
          medium: z.enum(CONTACT_MEDIA).nullable(),
          counts: z.boolean(),
          minutes: z.strictObject({ value: z.number(), from: z.enum(['written', 'reckoned']) }).nullable(),
          priceMinor: z.int(),
          contentId: z.string().nullable(),
          scene: sceneSchema.nullable(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'CustomerTraffic' });

const Days = z.strictObject({ days: z.coerce.number().int().min(7).max(730).default(365) });
const By = z.strictObject({ by: z.enum(VALUE_COLUMNS).default('referral') });

/** One customer is N units of traffic: the numbers of a period, and by name who brings what. */
export const trafficRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/traffic',
      { config: { action: 'traffic' }, schema: { querystring: Days, response: { 200: Traffic } } },
      async (request) => {
        const found = await trafficNumbers(deps.stores, callerOf(request).actor, request.query.days, deps.now());
        const { currency, rates, drawing, operating, ...rest } = found;
        const amount = (minor: number) => ({ minor, currency });
        const took = (told: typeof drawing) =>
          'masked' in told
            ? told
            : {
                contacts: told.contacts,
                timed: told.timed,
                minutes: told.minutes,
                hours: told.minutes / 60,
                cost: amount(told.costMinor),
              };
        return {
          ...rest,
          drawing: took(drawing),
          operating: took(operating),
          rates: {
            hour: amount(rates.hourMinor),
            media: CONTACT_MEDIA.map((medium) => ({
              medium,
              minutes: rates.media[medium].minutes,
              price: amount(Math.round(rates.media[medium].priceMinor)),
            })),
          },
        };
      },
    );

    app.get(
      '/traffic/people',
      { config: { action: 'traffic_people' }, schema: { querystring: By, response: { 200: TrafficPeople } } },
      (request) => trafficPeople(deps.stores, callerOf(request).actor, request.query.by, deps.now()),
    );

    app.get(
      '/customers/:customerId/traffic',
      { config: { action: 'traffic_people' }, schema: { params: Params, response: { 200: Units } } },
      async (request) => ({
        units: orProblem(await unitsOfCustomer(deps.stores, callerOf(request).actor, request.params.customerId)),
      }),
    );

    const config = { action: 'referral_reviews' } as const;
    const none = z.strictObject({});
    app.get(
      '/traffic/reviews',
      { config, schema: { querystring: none, response: { 200: Reviews } } },
      async (request) => ({ reviews: await referralReviews(deps.stores, callerOf(request).actor, deps.now()) }),
    );

    app.post(
      '/traffic/reviews/:customerId',
      {
        config,
        schema: {
          params: Params,
          body: z.strictObject({ verdict: z.enum(REFERRAL_VERDICTS) }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const clock = { now: deps.now(), newId: deps.newId };
        const { customerId } = request.params;
        orProblem(await decideReferral(deps.stores, callerOf(request).actor, customerId, request.body.verdict, clock));
        return reply.status(204).send(null);
      },
    );

    const changes = { action: 'customer_changes' } as const;
    app.put(
      '/customers/:customerId/door',
      {
        config: changes,
        schema: { params: Params, body: z.strictObject({ door: z.enum(DOORS) }), response: { 204: z.null() } },
      },
      async (request, reply) => {
        const clock = { now: deps.now(), newId: deps.newId };
        const { customerId } = request.params;
        orProblem(await closeCase(deps.stores, callerOf(request).actor, customerId, request.body.door, clock));
        return reply.status(204).send(null);
      },
    );

    app.delete(
      '/customers/:customerId/door',
      { config: changes, schema: { params: Params, response: { 204: z.null() } } },
      async (request, reply) => {
        const clock = { now: deps.now(), newId: deps.newId };
        orProblem(await reopenCase(deps.stores, callerOf(request).actor, request.params.customerId, clock));
        return reply.status(204).send(null);
      },
    );
  };
