import type { stageOverview } from '@vivero/app';
import { z } from 'zod';
import { noBaseSchema, proportionSchema } from './proportion.ts';
import { phraseOf, phraseSchema } from './wire.ts';

export const maskedSchema = z
  .strictObject({ masked: z.literal(true) })
  .meta({ id: 'Masked', description: 'Too few people to tell, for a reader who may not know who they are' });
export const countSchema = z.union([z.int(), maskedSchema]).meta({ id: 'Count' });

const share = { value: z.number(), denominator: z.int(), lower: z.number(), upper: z.number() };
const estimate = z.union([
  noBaseSchema,
  z.strictObject({ tooEarly: z.literal(true), denominator: z.int() }),
  z.strictObject(share),
]);
export const waitingDaysSchema = z
  .union([
    noBaseSchema,
    z.strictObject({ notReached: z.literal(true), denominator: z.int() }),
    z.strictObject({
      days: z.number(),
      denominator: z.int(),
      lower: z.int(),
      upper: z.union([z.int(), z.literal('open')]),
    }),
  ])
  .meta({ id: 'WaitingDays' });
export const rateSchema = z
  .union([
    noBaseSchema,
    z.strictObject({
      value: z.number(),
      count: z.int(),
      averagePeople: z.number(),
      lower: z.number(),
      upper: z.number(),
    }),
  ])
  .meta({ id: 'EventRate' });

export const conversionSchema = z
  .strictObject({
    says: phraseSchema,
    horizonDays: z.int(),
    mature: proportionSchema,
    immature: z.strictObject({ people: z.int(), moved: z.int() }),
    estimate,
    skipped: proportionSchema,
  })
  .meta({ id: 'StageConversion' });
const dwell = z
  .strictObject({ says: phraseSchema, median: waitingDaysSchema, longest: waitingDaysSchema })
  .meta({ id: 'StageDwell' });
const stuck = z.strictObject({ says: phraseSchema, customers: z.int(), afterDays: z.int() }).meta({ id: 'StageStuck' });
const period = z
  .strictObject({
    says: phraseSchema,
    start: z.int(),
    new: z.int(),
    inUp: z.int(),
    inDown: z.int(),
    outUp: z.int(),
    outDown: z.int(),
    end: z.int(),
    net: z.int(),
    upRate: rateSchema,
    regressRate: rateSchema,
  })
  .meta({ id: 'StagePeriod' });

export const stageNumbersSchema = z
  .strictObject({
    conversion: z.union([conversionSchema, maskedSchema]).nullable(),
    dwell: z.union([dwell, maskedSchema]),
    stuck: z.union([stuck, maskedSchema]).nullable(),
    period: z.union([period, maskedSchema]),
  })
  .meta({ id: 'StageNumbers' });

type Numbers = NonNullable<Awaited<ReturnType<typeof stageOverview>>['steps'][number]['numbers']>;

/** The numbers as they travel: a sentence's days as text. */
export const stageNumbersOf = ({ conversion, dwell, stuck, period }: Numbers): z.infer<typeof stageNumbersSchema> => ({
  conversion: conversion && ('masked' in conversion ? conversion : { ...conversion, says: phraseOf(conversion.says) }),
  dwell: 'masked' in dwell ? dwell : { ...dwell, says: phraseOf(dwell.says) },
  stuck: stuck && ('masked' in stuck ? stuck : { ...stuck, says: phraseOf(stuck.says) }),
  period: 'masked' in period ? period : { ...period, says: phraseOf(period.says) },
});
