import { PIECE_NOTES } from '@vivero/app';
import {
  CONTACT_MEDIA,
  CONTENT_STATES,
  CONTENT_STOPS,
  CONTENT_TYPES,
  MOMENTS,
  NEED_KINDS,
  PLAN_LINE_STATES,
  PRODUCT_CATEGORIES,
  PRODUCT_FACTS,
  STAGES,
} from '@vivero/domain';
import { z } from 'zod';
import { languageSchema, namesSchema } from './wire.ts';

/** What a piece is about and for whom: the same when it is read and when it is written. */
export const pieceFields = {
  type: z.enum(CONTENT_TYPES),
  moment: z.enum(MOMENTS),
  serves: z.array(z.enum(NEED_KINDS)),
  stages: z.array(z.enum(STAGES)),
  segments: z.array(z.string().max(80)).min(1).max(50).nullable(),
} as const;
const share = z.strictObject({ numerator: z.int(), denominator: z.int() });
const useFields = {
  uses: z.int(),
  customers: z.int(),
  title: namesSchema,
  notes: z.array(z.enum(PIECE_NOTES)),
} as const;
export const associationSchema = z.strictObject({
  contentId: z.string(),
  association: z.strictObject({ value: z.number(), lower: z.number(), upper: z.number(), of: share, less: share }),
});
const wording = { language: languageSchema, title: z.string().trim().min(1).max(120), body: z.string().max(4_000) };
export const wordingWish = z.strictObject({ ...wording, variantId: z.string().max(40).nullable() });
export const factWish = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,30}$/),
  productId: z.string().max(80),
  fact: z.enum(PRODUCT_FACTS),
});
export const pieceSchema = z
  .strictObject({
    ...pieceFields,
    ...useFields,
    contentId: z.string(),
    version: z.int(),
    variants: z.array(z.strictObject({ ...wording, variantId: z.string() })),
    facts: z.array(factWish.extend({ value: z.number() })),
    endsOn: z.iso.date().nullable(),
    reviewOn: z.iso.date(),
    state: z.enum(CONTENT_STATES),
    stop: z.enum(CONTENT_STOPS).nullable(),
    fresh: z.number(),
    own: z.boolean(),
  })
  .meta({ id: 'LibraryPiece' });
export const builtInSchema = z.strictObject({
  ...pieceFields,
  ...useFields,
  contentId: z.string(),
});
export const shelfProductSchema = z
  .strictObject({
    productId: z.string(),
    name: namesSchema,
    category: z.enum(PRODUCT_CATEGORIES),
    riskLevel: z.int().min(1).max(5),
    minimumMinor: z.int(),
    tenorDays: z.int().nullable(),
    rate: z.number().nullable(),
  })
  .meta({ id: 'ShelfProduct' });
export const planLineFields = {
  plannedOn: z.iso.date(),
  contentId: z.string().max(80).nullable(),
  type: z.enum(CONTENT_TYPES),
  moment: z.enum(MOMENTS),
  stage: z.enum(STAGES).nullable(),
  segment: z.string().max(80).nullable(),
  need: z.enum(NEED_KINDS).nullable(),
  medium: z.enum(CONTACT_MEDIA),
  frequency: z.enum(['high', 'low']),
  aim: z.enum(['seed', 'sell']),
  note: z.string().max(400),
  state: z.enum(PLAN_LINE_STATES),
} as const;
