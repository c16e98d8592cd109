import {
  BALANCE_BANDS,
  type BalanceBand,
  CONSENT_WORDS,
  type CustomerFilter,
  NEED_KINDS,
  PRODUCT_CATEGORIES,
  RELATIONS,
} from '@vivero/domain';
import { z } from 'zod';
import { stageSchema } from './wire.ts';

const bands = Object.keys(BALANCE_BANDS) as [BalanceBand, ...BalanceBand[]];
const DAYS = { minimum: 1, maximum: 3_660 };
const text = z.string().trim().min(1).max(120);

const words = {
  need: z.enum(NEED_KINDS).optional(),
  holds: z.enum(PRODUCT_CATEGORIES).optional(),
  balance: z.enum(bands).optional(),
  consent: z.enum(CONSENT_WORDS).optional(),
  relation: z.enum(RELATIONS).optional(),
  segment: text.optional(),
  place: text.optional(),
};
const days = z.int().min(DAYS.minimum).max(DAYS.maximum).optional();

/** A filter in a body. */
export const filterSchema = z
  .strictObject({
    ...words,
    stages: z.array(stageSchema).max(8).optional(),
    maturesWithin: days,
    untouchedFor: days,
    stuckFor: days,
    cooling: z.literal(true).optional(),
    promised: z.boolean().optional(),
    rm: z.int().min(0).optional(),
  })
  .meta({ id: 'CustomerFilter' });

const dayText = z.coerce.number().int().min(DAYS.minimum).max(DAYS.maximum).optional();

/** The same filter in an address: a list is the same word several times. */
export const filterQuery = {
  ...words,
  stages: z.union([stageSchema, z.array(stageSchema).max(8)]).optional(),
  maturesWithin: dayText,
  untouchedFor: dayText,
  stuckFor: dayText,
  cooling: z.enum(['true']).optional(),
  promised: z.enum(['true', 'false']).optional(),
  rm: z.coerce.number().int().min(0).optional(),
};

const Query = z.strictObject(filterQuery);

/** What an address or a body asks for; parts that are not there stay away. */
export function filterOf(asked: z.infer<typeof Query> | z.infer<typeof filterSchema>): CustomerFilter {
  const { stages, cooling, promised, ...rest } = asked;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(stages === undefined ? {} : { stages: [stages].flat() }),
    ...(cooling === undefined ? {} : { cooling: true }),
    ...(promised === undefined ? {} : { promised: promised === true || promised === 'true' }),
  };
}
