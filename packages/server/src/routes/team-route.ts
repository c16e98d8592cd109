import { teamOf } from '@vivero/app';
import { STAGES } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { moneySchema, phraseOf, phraseSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const Load = z
  .strictObject({
    rm: z.int(),
    name: z.string(),
    customers: z.int(),
    openPromises: z.int(),
    duePromises: z.int(),
    minutesADay: z.int(),
    planned: z.int(),
    minutesPlanned: z.int(),
    plannedDone: z.int(),
    done: z.int(),
    hourWorth: moneySchema.nullable(),
  })
  .meta({ id: 'RmLoad' });
const Team = z
  .strictObject({
    todayOn: z.iso.date(),
    people: z.array(Load),
    leak: z.strictObject({ says: phraseSchema, stage: z.enum(STAGES).nullable() }),
  })
  .meta({ id: 'Team' });

/** GET /team - the load of each person of the lead's team today, by name, and where the team loses people. */
export const teamRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/team', { config: { action: 'team' }, schema: { response: { 200: Team } } }, async (request) => {
      const { people, leak, ...team } = await teamOf(deps.stores, callerOf(request).actor, deps.now());
      return { ...team, people: people.map((person) => ({ ...person })), leak: { ...leak, says: phraseOf(leak.says) } };
    });
  };
