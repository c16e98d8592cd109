import { claimLead, poolOf, returnLead } from '@vivero/app';
import { CONTACT_MEDIA, formatDay, LAWFUL_BASES, NEED_KINDS, RELATIONS, RETURN_REASONS } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { callerOf } from '../session-hook.ts';

const Lead = z.strictObject({
  customerId: z.string(),
  place: z.string().nullable(),
  segment: z.string().nullable(),
  source: z.string(),
  relation: z.enum(RELATIONS),
  basis: z.enum(LAWFUL_BASES),
  reachable: z.array(z.enum(CONTACT_MEDIA)),
  since: z.iso.date(),
  returned: z.int(),
  needs: z.array(z.enum(NEED_KINDS)),
});
const Claimed = z.strictObject({
  customerId: z.string(),
  name: z.string(),
  rm: z.int(),
  rmName: z.string(),
  claimedOn: z.iso.date(),
  backOn: z.iso.date().nullable(),
});
const words = z.array(z.string());
const Pool = z
  .strictObject({
    total: z.int(),
    leads: z.array(Lead),
    next: z.string().nullable(),
    words: z.strictObject({ place: words, segment: words, source: words }),
    claims: z.array(Claimed),
    books: z.array(z.strictObject({ rm: z.int(), name: z.string(), cap: z.int(), free: z.int() })),
  })
  .meta({ id: 'LeadPool' });

const word = z.string().trim().min(1).max(120).optional();
const Query = z.strictObject({
  place: word,
  segment: word,
  source: word,
  after: z.string().max(40).default(''),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const Params = z.strictObject({ customerId: z.string().regex(/^cus_[0-9a-z]{26}$/) });

/** Contacts without an RM: looked at without a name, claimed into a book, given back with a reason. */
export const poolRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/pool',
      { config: { action: 'pool' }, schema: { querystring: Query, response: { 200: Pool } } },
      async (request) => {
        const { after, limit, ...asked } = request.query;
        const filter = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
        const pool = await poolOf(deps.stores, callerOf(request).actor, { filter, after, limit });
        return {
          ...pool,
          leads: pool.leads.map((lead) => ({
            ...lead,
            since: formatDay(lead.since),
            reachable: CONTACT_MEDIA.filter((medium) => lead.reachable.includes(medium)),
            needs: [...lead.needs],
          })),
          claims: pool.claims.map((claim) => ({
            ...claim,
            claimedOn: formatDay(claim.claimedOn),
            backOn: claim.backOn === null ? null : formatDay(claim.backOn),
          })),
          books: [...pool.books],
        };
      },
    );

    const config = { action: 'claim_leads' } as const;
    app.post(
      '/pool/:customerId/claim',
      {
        config,
        schema: {
          params: Params,
          body: z.strictObject({ rm: z.int().min(1).optional() }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const made = { now: deps.now(), newId: deps.newId };
        const { actor } = callerOf(request);
        orProblem(await claimLead(deps.stores, actor, request.params.customerId, request.body.rm, made));
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/pool/:customerId/return',
      {
        config,
        schema: {
          params: Params,
          body: z.strictObject({ why: z.enum(RETURN_REASONS) }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { actor } = callerOf(request);
        orProblem(await returnLead(deps.stores, actor, request.params.customerId, request.body.why, deps.now()));
        return reply.status(204).send(null);
      },
    );
  };
