import { type RecordedOutcome, recordOutcome, undoOutcome } from '@vivero/app';
import { CONTACT_MEDIA, type Day, formatDay, OUTCOME_KINDS, OUTCOME_REASONS, parseDay, type Tap } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { callerOf } from '../session-hook.ts';

const About = z.union([
  z.strictObject({ decisionId: z.string().regex(/^(dec|tch)_[0-9a-z]{26}$/) }),
  z.strictObject({
    customerId: z.string().regex(/^cus_[0-9a-z]{26}$/),
    medium: z.enum(CONTACT_MEDIA).default('call'),
  }),
]);
const WireTap = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['next_step', 'another_day']), nextOn: z.iso.date() }),
  z.strictObject({ kind: z.literal('not_right'), reason: z.enum(OUTCOME_REASONS) }),
  z.strictObject({ kind: z.enum(['no_answer', 'sent']) }),
]);
const Outcome = z
  .strictObject({
    outcomeId: z.string(),
    decisionId: z.string().nullable(),
    customerId: z.string(),
    kind: z.enum(OUTCOME_KINDS),
    reason: z.enum(OUTCOME_REASONS).nullable(),
    nextOn: z.iso.date().nullable(),
    undoUntil: z.string(),
    undoneAt: z.string().nullable(),
  })
  .meta({ id: 'Outcome' });

/** How contacts ended: two taps, and the same two taken back. */
export const outcomesRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'outcomes' } as const;
    const clock = () => ({ now: deps.now(), newId: deps.newId });

    app.post(
      '/outcomes',
      {
        config,
        schema: {
          body: z.strictObject({ clientKey: z.uuid(), about: About, tap: WireTap }),
          response: { 200: Outcome },
        },
      },
      async (request) => {
        const { clientKey, about, tap } = request.body;
        const wish = { clientKey, about, tap: tapOf(tap) };
        return outcomeView(orProblem(await recordOutcome(deps.stores, callerOf(request).actor, wish, clock())));
      },
    );

    app.post(
      '/outcomes/:outcomeId/undo',
      {
        config,
        schema: {
          params: z.strictObject({ outcomeId: z.string().regex(/^out_[0-9a-z]{26}$/) }),
          response: { 200: Outcome },
        },
      },
      async (request) => {
        const { outcomeId } = request.params;
        return outcomeView(orProblem(await undoOutcome(deps.stores, callerOf(request).actor, outcomeId, clock())));
      },
    );
  };

const tapOf = (tap: z.infer<typeof WireTap>): Tap => ('nextOn' in tap ? { ...tap, nextOn: dayOf(tap.nextOn) } : tap);

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`the schema let ${text} pass`);
  return day;
}

const outcomeView = ({ nextOn, ...outcome }: RecordedOutcome) => ({
  ...outcome,
  nextOn: nextOn === null ? null : formatDay(nextOn),
});
