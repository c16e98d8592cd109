import type { PromiseService } from '@vivero/app';
import { CLOCK_STATES, formatDay, type ServiceClock } from '@vivero/domain';
import { z } from 'zod';
import { moneySchema } from './wire.ts';

/** A clock that runs while a customer waits for the bank. */
export const clockSchema = z
  .strictObject({ until: z.iso.date(), state: z.enum(CLOCK_STATES) })
  .meta({ id: 'ServiceClock' });
export const clockOf = ({ until, state }: ServiceClock): z.infer<typeof clockSchema> => ({
  until: formatDay(until),
  state,
});

export const promiseServiceSchema = z.strictObject({
  clock: clockSchema,
  worth: moneySchema.nullable(),
  tries: z.int(),
  next: z
    .union([z.strictObject({ on: z.iso.date(), hour: z.int() }), z.strictObject({ stop: z.literal(true) })])
    .nullable(),
});
export const promiseServiceOf = ({
  clock,
  next,
  ...service
}: PromiseService): z.infer<typeof promiseServiceSchema> => ({
  ...service,
  clock: clockOf(clock),
  next: next && 'on' in next ? { ...next, on: formatDay(next.on) } : next,
});
