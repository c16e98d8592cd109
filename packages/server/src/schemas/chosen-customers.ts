import type { Chosen } from '@vivero/app';
import { z } from 'zod';
import { filterOf, filterSchema } from './customer-filter.ts';

const ids = z
  .array(z.string().regex(/^cus_[0-9a-z]{26}$/))
  .max(1_000)
  .optional();

/** Whom an action is about: the filter itself, so that "all 1,081" need not be listed, with those ticked or left out by hand. */
export const chosenSchema = z
  .strictObject({
    filter: filterSchema,
    search: z.string().trim().min(1).max(80).optional(),
    customerIds: ids,
    exceptIds: ids,
    /** How many the person has seen. */
    expected: z.int().min(1),
  })
  .meta({ id: 'ChosenCustomers' });

export function chosenOf({ filter, search, customerIds, exceptIds, expected }: z.infer<typeof chosenSchema>): Chosen {
  return {
    filter: filterOf(filter),
    expected,
    ...(search === undefined ? {} : { search }),
    ...(customerIds === undefined ? {} : { customerIds }),
    ...(exceptIds === undefined ? {} : { exceptIds }),
  };
}
