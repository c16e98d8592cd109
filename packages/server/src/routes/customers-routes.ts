import { customerCard, explainCustomer } from '@vivero/app';
import {
  beliefIn,
  formatDay,
  type Need,
  NEED_KINDS,
  NEED_ORIGINS,
  NEED_STATES,
  PRODUCT_CATEGORIES,
  RELATIONS,
} from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { moneySchema, phraseOf, phraseSchema, stageSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const day = (value: number | null): string | null => (value === null ? null : formatDay(value));

const NeedView = z
  .strictObject({
    needId: z.string(),
    kind: z.enum(NEED_KINDS),
    state: z.enum(NEED_STATES),
    origin: z.enum(NEED_ORIGINS),
    rule: z.string(),
    strength: z.number(),
    from: z.iso.date(),
    until: z.iso.date(),
    reason: phraseSchema,
    hypothesisedOn: z.iso.date().nullable(),
    surfacedOn: z.iso.date().nullable(),
    movedOn: z.iso.date(),
  })
  .meta({ id: 'Need' });
const HoldingView = z
  .strictObject({
    holdingId: z.string(),
    category: z.enum(PRODUCT_CATEGORIES),
    elsewhere: z.boolean(),
    openedOn: z.iso.date().nullable(),
    maturesOn: z.iso.date().nullable(),
    endedOn: z.iso.date().nullable(),
    balance: moneySchema.nullable(),
  })
  .meta({ id: 'Holding' });
const Card = z
  .strictObject({
    customerId: z.string(),
    name: z.string(),
    stage: stageSchema,
    stageRank: z.int(),
    highest: stageSchema,
    since: z.iso.date().nullable(),
    rm: z.int(),
    rmName: z.string(),
    place: z.string().nullable(),
    relation: z.enum(RELATIONS),
    holdings: z.array(HoldingView),
    needs: z.array(NeedView),
  })
  .meta({ id: 'CustomerCard' });
const Explanation = z
  .strictObject({
    customerId: z.string(),
    name: z.string(),
    stageHistory: z.array(
      z.strictObject({
        from: stageSchema,
        to: stageSchema,
        effectiveOn: z.iso.date(),
        cause: z.enum(['evidence', 'decay', 'void', 'manual', 'merge']),
        implied: z.boolean(),
        ruleVersion: z.string(),
        evidenceIds: z.array(z.string()),
      }),
    ),
    needs: z.array(NeedView),
    decisions: z.array(
      z.strictObject({
        decisionId: z.string(),
        asOf: z.iso.date(),
        status: z.enum(['offered', 'overflow', 'held_out', 'explored', 'best_blocked', 'sampled']),
        action: z.string().nullable(),
        reason: phraseSchema.nullable(),
        expectedValue: moneySchema.nullable(),
        whyNot: z.array(z.strictObject({ action: z.string(), rule: z.string(), phrase: phraseSchema })),
      }),
    ),
  })
  .meta({ id: 'Explanation' });

const needView = (need: Need) => ({
  needId: need.needId,
  kind: need.kind,
  state: need.state,
  origin: need.origin,
  rule: need.rule,
  strength: beliefIn(need),
  from: formatDay(need.from),
  until: formatDay(need.until),
  reason: phraseOf(need.reason),
  hypothesisedOn: day(need.hypothesisedOn),
  surfacedOn: day(need.surfacedOn),
  movedOn: formatDay(need.movedOn),
});

const Params = z.strictObject({ customerId: z.string().regex(/^cus_[0-9a-z]{26}$/) });

/** One customer in the caller's sight; anybody else's is not found, exactly as one that does not exist. */
export const customersRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'customers' } as const;
    app.get(
      '/customers/:customerId',
      { config, schema: { params: Params, response: { 200: Card } } },
      async (request) => {
        const card = orProblem(
          await customerCard(deps.stores, callerOf(request).actor, request.params.customerId, deps.now()),
        );
        return {
          ...card,
          since: day(card.since),
          holdings: card.holdings.map(({ holdingId, category, elsewhere, balance, ...dates }) => ({
            holdingId,
            category,
            elsewhere,
            balance,
            openedOn: day(dates.openedOn),
            maturesOn: day(dates.maturesOn),
            endedOn: day(dates.endedOn),
          })),
          needs: card.needs.map(needView),
        };
      },
    );

    app.get(
      '/customers/:customerId/explanation',
      { config, schema: { params: Params, response: { 200: Explanation } } },
      async (request) => {
        const found = orProblem(
          await explainCustomer(deps.stores, callerOf(request).actor, request.params.customerId, deps.now()),
        );
        return {
          customerId: found.customerId,
          name: found.name,
          stageHistory: found.history.map(({ from, to, effectiveOn, cause, implied, ruleVersion, evidenceIds }) => ({
            from,
            to,
            effectiveOn: formatDay(effectiveOn),
            cause,
            implied,
            ruleVersion,
            evidenceIds: [...evidenceIds],
          })),
          needs: found.needs.map(needView),
          decisions: found.decisions.map((decision) => ({
            ...decision,
            asOf: formatDay(decision.asOf),
            reason: decision.reason === null ? null : phraseOf(decision.reason),
            whyNot: decision.whyNot.map(({ action, rule, phrase }) => ({ action, rule, phrase: phraseOf(phrase) })),
          })),
        };
      },
    );
  };
