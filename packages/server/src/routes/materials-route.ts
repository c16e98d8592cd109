import { materials } from '@vivero/app';
import { CONTENT_TYPES, MOMENTS, NEED_KINDS, PRODUCT_CATEGORIES, PRODUCT_ROLES, STAGES } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { moneySchema, namesSchema, phraseOf, phraseSchema, sceneSchema } from '../schemas/wire.ts';

const ContentOffer = z
  .strictObject({
    contentId: z.string(),
    type: z.enum(CONTENT_TYPES),
    moment: z.enum(MOMENTS),
    title: namesSchema,
    stages: z.array(z.enum(STAGES)),
    scene: sceneSchema,
    line: phraseSchema,
  })
  .meta({ id: 'ContentOffer' });
const ProductOffer = z
  .strictObject({
    productId: z.string(),
    name: namesSchema,
    category: z.enum(PRODUCT_CATEGORIES),
    role: z.enum(PRODUCT_ROLES),
    riskLevel: z.int().min(1).max(5),
    minimum: moneySchema.nullable(),
    scene: sceneSchema,
    line: phraseSchema,
  })
  .meta({ id: 'ProductOffer' });
const Materials = z
  .strictObject({
    builtIn: z.boolean(),
    needs: z.array(
      z
        .strictObject({
          need: z.enum(NEED_KINDS),
          question: phraseSchema,
          value: phraseSchema,
          content: z.array(ContentOffer),
          products: z.array(ProductOffer),
          missing: z.array(z.enum(MOMENTS)),
        })
        .meta({ id: 'NeedShelf' }),
    ),
  })
  .meta({ id: 'Materials' });

/** GET /materials - the shelf, need by need: what to say, pass on and offer, and what is missing. Nothing in it is about a customer. */
export const materialsRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/materials', { config: { action: 'materials' }, schema: { response: { 200: Materials } } }, async () => {
      const { builtIn, needs } = await materials(deps.stores, deps.now());
      return {
        builtIn,
        needs: needs.map(({ need, question, value, content, products, missing }) => ({
          need,
          question: phraseOf(question),
          value: phraseOf(value),
          content: content.map((item) => ({ ...item, stages: [...item.stages], line: phraseOf(item.line) })),
          products: products.map((product) => ({ ...product, line: phraseOf(product.line) })),
          missing: [...missing],
        })),
      };
    });
  };
