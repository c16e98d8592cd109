import { z } from 'zod';

export const noBaseSchema = z
  .strictObject({ noBase: z.literal(true), denominator: z.literal(0) })
  .meta({ id: 'NoBase', description: 'Nothing has been counted: not 0 %, and not unknown' });

/** A share with what it rests on and its 95 % interval, values in 0..1. */
export const proportionSchema = z
  .union([
    noBaseSchema,
    z.strictObject({
      value: z.number(),
      numerator: z.int(),
      denominator: z.int(),
      lower: z.number(),
      upper: z.number(),
    }),
  ])
  .meta({ id: 'Proportion' });
