import { z } from 'zod';

const WORLDS = [
  'default',
  'unrelated',
  'homogeneous',
  'tied',
  'weak_signs',
  'strong_signs',
  'no_effect',
  'no_referrals',
  'wrong_windows',
  'overriding',
] as const;
const POLICIES = [
  'none',
  'passive',
  'random',
  'triggers',
  'propensity',
  'uplift',
  'vivero',
  'pitch_only',
  'vivero_sparing',
  'vivero_few',
  'information_bound',
  'oracle',
  'asking_bound',
] as const;

const Figure = z
  .union([
    z.strictObject({ value: z.number(), lower: z.number(), upper: z.number() }),
    z.strictObject({ value: z.number(), noInterval: z.literal('one_bank') }),
    z.strictObject({
      noFigure: z.enum(['one_bank', 'nobody_contacted', 'no_time_spent', 'base_not_above_zero', 'not_lived']),
    }),
  ])
  .meta({ id: 'LabFigure' });

const Policy = z
  .strictObject({
    policy: z.enum(POLICIES),
    hoursGiven: z.number(),
    hoursSpent: z.number(),
    valuePerHour: Figure,
    valuePerHourSpent: Figure,
    salesPerHour: Figure,
    contacts: Figure,
    felt: Figure,
    left: Figure,
    complaints: Figure,
    referred: Figure,
    toRivals: Figure,
    attention: Figure,
    toPassive: Figure,
    toPropensity: Figure,
    ofBound: Figure,
    ofAskingBound: Figure,
    ofGap: Figure,
    toPitchOnly: Figure,
    contactsToPitchOnly: Figure,
    feltToPitchOnly: Figure,
  })
  .meta({ id: 'LabPolicy' });

/** What a run of the lab came to, as it is kept and as it travels: simulated, all of it. */
export const labResultsSchema = z
  .strictObject({
    simulated: z.literal(true),
    customers: z.int(),
    weeks: z.int(),
    seeds: z.array(z.int()),
    worlds: z.array(z.strictObject({ world: z.enum(WORLDS), policies: z.array(Policy) })),
  })
  .meta({ id: 'LabResults' });
export type LabResults = z.infer<typeof labResultsSchema>;
