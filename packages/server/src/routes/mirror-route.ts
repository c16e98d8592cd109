import { mirrorOf } from '@vivero/app';
import { TOUCH_MODES } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { proportionSchema } from '../schemas/proportion.ts';
import { waitingDaysSchema } from '../schemas/stage-numbers.ts';
import { phraseOf, phraseSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const modes = z.strictObject(
  Object.fromEntries(TOUCH_MODES.map((mode) => [mode, z.int()])) as Record<(typeof TOUCH_MODES)[number], z.ZodInt>,
);
const share = { says: phraseSchema, share: proportionSchema };
const Mirror = z
  .strictObject({
    fromOn: z.iso.date(),
    untilOn: z.iso.date(),
    contacts: z.strictObject({
      says: phraseSchema,
      modes,
      activeShare: proportionSchema,
      imported: z.strictObject({ says: phraseSchema, modes, activeShare: proportionSchema }),
    }),
    ownChoices: z.strictObject({ says: phraseSchema, own: proportionSchema, proposed: proportionSchema }),
    precision: z.strictObject(share),
    foresight: z.strictObject({ ...share, leftOut: z.int() }),
    leadTime: z.strictObject({ says: phraseSchema, days: waitingDaysSchema }),
    operated: z.strictObject({ ...share, touched: proportionSchema, dated: proportionSchema, importedOnly: z.int() }),
    leftAlone: z.strictObject(share),
  })
  .meta({ id: 'Mirror' });

/** GET /mirror - the own last 90 days of the relationship manager who asks. Nobody else's is answered to anybody. */
export const mirrorRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    // No address of anybody else's: a question that names one is refused instead of answered with the own.
    const schema = { querystring: z.strictObject({}), response: { 200: Mirror } };
    app.get('/mirror', { config: { action: 'mirror' }, schema }, async (request) => {
      const mirror = orProblem(await mirrorOf(deps.stores, callerOf(request).actor, deps.now()));
      const { contacts, ownChoices, precision, foresight, leadTime, operated, leftAlone } = mirror;
      return {
        ...mirror,
        contacts: {
          ...contacts,
          says: phraseOf(contacts.says),
          imported: { ...contacts.imported, says: phraseOf(contacts.imported.says) },
        },
        ownChoices: { ...ownChoices, says: phraseOf(ownChoices.says) },
        precision: { ...precision, says: phraseOf(precision.says) },
        foresight: { ...foresight, says: phraseOf(foresight.says) },
        leadTime: { ...leadTime, says: phraseOf(leadTime.says) },
        operated: { ...operated, says: phraseOf(operated.says) },
        leftAlone: { ...leftAlone, says: phraseOf(leftAlone.says) },
      };
    });
  };
