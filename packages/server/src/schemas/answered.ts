import type { Standing } from '@vivero/app';
import { z } from 'zod';
import { countSchema } from './stage-numbers.ts';

/** What every answer of the book says of itself: of how many customers in sight, how long it took, and of which moment it is. */
export const answeredFields = {
  of: countSchema,
  ms: z.int(),
  position: z.string(),
  day: z.iso.date(),
};

/** What an answer stands on, as it travels. */
export const answeredOf = ({ of, milliseconds, position: { xid, seq }, asOf }: Standing) => ({
  of,
  ms: Math.ceil(milliseconds),
  position: `${xid}.${seq}`,
  day: asOf,
});

/** A definition as it comes: what may stand in it is judged by the rules, which name the faulty part. */
export const definitionSchema = z
  .record(z.string(), z.unknown())
  .meta({ id: 'Definition', description: 'docs/segments.md says what may stand in it' });
