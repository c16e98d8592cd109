import type { ListedCustomer } from '@vivero/app';
import { formatDay } from '@vivero/domain';
import { z } from 'zod';
import { moneySchema, stageSchema } from './wire.ts';

const day = (value: number | null): string | null => (value === null ? null : formatDay(value));

export const listedCustomerSchema = z
  .strictObject({
    customerId: z.string(),
    name: z.string(),
    stage: stageSchema,
    stageRank: z.int(),
    cooling: z.boolean(),
    since: z.iso.date().nullable(),
    rm: z.int(),
    rmName: z.string(),
    place: z.string().nullable(),
    segment: z.string().nullable(),
    balance: moneySchema.nullable(),
    lastTouch: z.iso.date().nullable(),
    nextMaturity: z.iso.date().nullable(),
    promisedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'ListedCustomer' });

export const listedCustomerOf = ({ since, lastTouch, nextMaturity, promisedOn, ...customer }: ListedCustomer) => ({
  ...customer,
  since: day(since),
  lastTouch: day(lastTouch),
  nextMaturity: day(nextMaturity),
  promisedOn: day(promisedOn),
});
