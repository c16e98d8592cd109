import {
  askReferral,
  campaigns,
  customerReferrals,
  markPaid,
  referralFigures,
  referralNetwork,
  rewards,
  startCampaign,
} from '@vivero/app';
import { formatDay, MOST_REWARDS, parseDay, REWARD_CONDITIONS, SOURCE_KINDS } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { proportionSchema } from '../schemas/proportion.ts';
import { maskedSchema, rateSchema, waitingDaysSchema } from '../schemas/stage-numbers.ts';
import { moneySchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const Campaigns = z
  .strictObject({
    campaigns: z
      .array(
        z.strictObject({
          campaignId: z.string(),
          name: z.string(),
          condition: z.enum(REWARD_CONDITIONS).nullable(),
          productId: z.string().nullable(),
          reward: moneySchema.nullable(),
          cap: z.int(),
          endsOn: z.iso.date(),
          open: z.boolean(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'ReferralCampaigns' });
const NewCampaign = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    condition: z.enum(REWARD_CONDITIONS).nullable(),
    productId: z.string().max(120).nullable(),
    rewardMinor: z.int().min(0),
    cap: z.int().min(1).max(MOST_REWARDS),
    endsOn: z.iso.date(),
  })
  .meta({ id: 'NewReferralCampaign' });

const figures = z.strictObject({
  customers: z.int(),
  asked: z.int(),
  inviters: z.int(),
  friends: z.int(),
  bought: z.int(),
  shareInviting: proportionSchema,
  friendsPerInviter: rateSchema,
  conversion: proportionSchema,
  k: z.strictObject({ customers: rateSchema, asked: rateSchema, inviters: rateSchema }),
  toFriend: waitingDaysSchema,
  toPurchase: waitingDaysSchema,
});
const Figures = z
  .strictObject({
    campaigns: z
      .array(z.strictObject({ campaignId: z.string(), name: z.string(), figures: z.union([maskedSchema, figures]) }))
      .readonly(),
  })
  .meta({ id: 'ReferralFigures' });

const reward = z.strictObject({
  arrivalId: z.string(),
  customerId: z.string(),
  campaignId: z.string(),
  earnedAt: z.string(),
  paidAt: z.string().nullable(),
  amount: moneySchema,
});
const Rewards = z.strictObject({ rewards: z.array(reward).readonly() }).meta({ id: 'ReferralRewards' });

const CustomerReferrals = z
  .strictObject({
    open: z.array(z.strictObject({ campaignId: z.string(), name: z.string() })).readonly(),
    links: z
      .array(
        z.strictObject({
          code: z.string(),
          campaignId: z.string(),
          campaign: z.string(),
          showsOwner: z.boolean(),
        }),
      )
      .readonly(),
    friends: z
      .array(z.strictObject({ customerId: z.string(), name: z.string(), on: z.iso.date(), bought: z.boolean() }))
      .readonly(),
    credit: z.strictObject({ value: moneySchema, from: moneySchema, to: moneySchema }),
    rewards: z.array(reward).readonly(),
    cameBy: z
      .array(
        z.strictObject({
          arrivalId: z.string(),
          kind: z.enum(SOURCE_KINDS).nullable(),
          about: z.string().nullable(),
          on: z.iso.date(),
          first: z.boolean(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'CustomerReferrals' });

const Network = z
  .strictObject({
    people: z
      .array(
        z.strictObject({
          customerId: z.string(),
          name: z.string(),
          circle: z.int(),
          place: z.int(),
          brought: z.int(),
          broughtBy: z.int().nullable(),
        }),
      )
      .readonly(),
    of: z.strictObject({ people: z.int(), referrals: z.int(), circles: z.int() }),
  })
  .meta({ id: 'ReferralNetwork' });

const customer = z.strictObject({ customerId: z.string().regex(/^cus_[0-9a-z]{26}$/) });

/** Whom customers bring: campaigns and how far they carry, a customer's own link and what came of it, rewards, the network. */
export const referralRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const clock = () => ({ now: deps.now(), newId: deps.newId });
    const seen = { action: 'referral_campaigns' } as const;
    const run = { action: 'run_referrals' } as const;

    app.get('/referrals/campaigns', { config: seen, schema: { response: { 200: Campaigns } } }, async () => ({
      campaigns: (await campaigns(deps.stores, deps.now())).map(({ rewardMinor: minor, currency, ...each }) => ({
        ...each,
        endsOn: formatDay(each.endsOn),
        reward: each.condition === null ? null : { minor, currency },
      })),
    }));

    app.post(
      '/referrals/campaigns',
      {
        config: run,
        schema: { body: NewCampaign, response: { 201: z.strictObject({ campaignId: z.string() }) } },
      },
      async (request, reply) => {
        const wish = { ...request.body, endsOn: parseDay(request.body.endsOn) ?? 0 };
        const campaignId = orProblem(await startCampaign(deps.stores, callerOf(request).actor, wish, clock()));
        return reply.status(201).send({ campaignId });
      },
    );

    app.get('/referrals/figures', { config: seen, schema: { response: { 200: Figures } } }, async (request) => ({
      campaigns: await referralFigures(deps.stores, callerOf(request).actor, deps.now()),
    }));

    app.get('/referrals/rewards', { config: run, schema: { response: { 200: Rewards } } }, async () => ({
      rewards: await rewards(deps.stores),
    }));

    app.post(
      '/referrals/rewards/:arrivalId/paid',
      {
        config: run,
        schema: {
          params: z.strictObject({ arrivalId: z.string().regex(/^arr_[0-9a-z]{26}$/) }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        orProblem(await markPaid(deps.stores, callerOf(request).actor, request.params.arrivalId, deps.now()));
        return reply.status(204).send(null);
      },
    );

    app.get(
      '/customers/:customerId/referrals',
      { config: { action: 'traffic_people' }, schema: { params: customer, response: { 200: CustomerReferrals } } },
      async (request) => {
        const { customerId } = request.params;
        const found = orProblem(await customerReferrals(deps.stores, callerOf(request).actor, customerId, deps.now()));
        const { friends, cameBy } = found;
        return {
          ...found,
          friends: friends.map((friend) => ({ ...friend, on: formatDay(friend.on) })),
          cameBy: cameBy.map(({ kind, ...line }) => ({
            ...line,
            on: formatDay(line.on),
            kind: SOURCE_KINDS.find((each) => each === kind) ?? null,
          })),
        };
      },
    );

    app.post(
      '/customers/:customerId/referrals',
      {
        config: { action: 'customer_changes' },
        schema: {
          params: customer,
          body: z
            .strictObject({ campaignId: z.string().max(40).optional(), showsOwner: z.boolean() })
            .meta({ id: 'ReferralAsk' }),
          response: { 201: z.strictObject({ code: z.string() }) },
        },
      },
      async (request, reply) => {
        const { campaignId, showsOwner } = request.body;
        const wish = { showsOwner, ...(campaignId !== undefined && { campaignId }) };
        const { actor } = callerOf(request);
        const code = orProblem(await askReferral(deps.stores, actor, request.params.customerId, wish, clock()));
        return reply.status(201).send({ code });
      },
    );

    app.get(
      '/referrals/network',
      {
        config: { action: 'network' },
        schema: {
          querystring: z.strictObject({
            most: z.coerce.number().int().min(1).max(1_000).default(300),
            around: z.string().max(40).optional(),
          }),
          response: { 200: Network },
        },
      },
      async (request) => {
        const { most, around } = request.query;
        const wish = { most, ...(around !== undefined && { around }) };
        return referralNetwork(deps.stores, callerOf(request).actor, wish, deps.now());
      },
    );
  };
