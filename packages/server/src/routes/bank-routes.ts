import { bankSettings, changeBank } from '@vivero/app';
import { CONTACT_MEDIA, JURISDICTIONS } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { callerOf } from '../session-hook.ts';

const PlanRules = z.strictObject({
  exploration: z.boolean(),
  contactPriceMinor: z.partialRecord(z.enum(CONTACT_MEDIA), z.int().nonnegative()),
  contactMinutes: z.partialRecord(z.enum(CONTACT_MEDIA), z.int().nonnegative()),
  limits: z
    .array(
      z.strictObject({
        limit: z.string().trim().min(1).max(60),
        perDay: z.int().nonnegative(),
        products: z.array(z.string()).readonly().exactOptional(),
        content: z.array(z.string()).readonly().exactOptional(),
        media: z.array(z.enum(CONTACT_MEDIA)).readonly().exactOptional(),
        teamId: z.string().exactOptional(),
      }),
    )
    .readonly(),
});
const Settings = z
  .strictObject({
    name: z.string().trim().max(120),
    timeZone: z.string().max(60),
    currency: z.string().length(3),
    jurisdiction: z.enum(JURISDICTIONS),
    planRules: PlanRules,
    postalAddress: z.string().trim().min(1).max(200).nullable(),
  })
  .meta({ id: 'BankSettings' });

/** Whose bank this is, in which money and zone, and under which country's rules: for administrators. Absent = leave. */
export const bankRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'bank' } as const;
    app.get('/bank', { config, schema: { response: { 200: Settings } } }, () => bankSettings(deps.stores));
    app.patch(
      '/bank',
      {
        config,
        schema: { body: Settings.extend({ planRules: PlanRules.partial() }).partial(), response: { 200: Settings } },
      },
      async (request) => {
        const given = Object.fromEntries(Object.entries(request.body).filter(([, value]) => value !== undefined));
        return orProblem(await changeBank(deps.stores, callerOf(request).actor, given, deps.now()));
      },
    );
  };
