import { contentAssociations, contentLibrary, decidePiece, keepContent, stateFacts } from '@vivero/app';
import { type ContentDecision, formatDay, parseDay } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import {
  associationSchema,
  builtInSchema,
  factWish,
  pieceFields,
  pieceSchema,
  shelfProductSchema,
  wordingWish,
} from '../schemas/content-wire.ts';
import { callerOf } from '../session-hook.ts';

const Library = z
  .strictObject({
    todayOn: z.iso.date(),
    currency: z.string().length(3),
    products: z.array(shelfProductSchema),
    pieces: z.array(pieceSchema),
    builtIn: z.array(builtInSchema),
  })
  .meta({ id: 'ContentLibrary' });
const Associations = z.array(associationSchema).meta({ id: 'ContentAssociations' });
const wish = {
  ...pieceFields,
  endsOn: z.iso.date().nullable(),
  variants: z.array(wordingWish).max(30),
  facts: z.array(factWish).max(20),
} as const;
const New = z.strictObject(wish);
const Change = z.strictObject({ ...wish, version: z.int().min(1) });
const Kept = z.strictObject({ contentId: z.string(), version: z.int() });
const Params = z.strictObject({ contentId: z.string().max(40) });
const Version = z.strictObject({ version: z.int().min(1) });
const Facts = z.strictObject({
  rate: z.number().min(0).max(1).nullable().optional(),
  minimumMinor: z.int().min(0).optional(),
  tenorDays: z.int().min(1).max(36_500).nullable().optional(),
  riskLevel: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]).optional(),
});

/** The library of content: written by marketing, approved by compliance, stale as soon as a fact that it quotes changes. */
export const contentRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/content', { config: { action: 'content' }, schema: { response: { 200: Library } } }, async (request) => {
      const { today, currency, products, pieces, builtIn } = await contentLibrary(deps.stores, deps.now());
      const { id } = callerOf(request).actor;
      return {
        todayOn: formatDay(today),
        currency,
        products: products.map(({ productId, name, category, riskLevel, minimumMinor, tenorDays, rate }) => ({
          productId,
          name,
          category,
          riskLevel,
          minimumMinor,
          tenorDays,
          rate,
        })),
        pieces: pieces.map(({ writtenBy, decidedBy: _, endsOn, reviewOn, ...piece }) => ({
          ...piece,
          serves: [...piece.serves],
          stages: [...piece.stages],
          segments: piece.segments && [...piece.segments],
          variants: [...piece.variants],
          facts: [...piece.facts],
          notes: [...piece.notes],
          endsOn: endsOn === null ? null : formatDay(endsOn),
          reviewOn: formatDay(reviewOn),
          own: writtenBy === id,
        })),
        builtIn: builtIn.map((item) => ({
          ...item,
          serves: [...item.serves],
          stages: [...item.stages],
          segments: null,
          notes: [...item.notes],
        })),
      };
    });

    app.get(
      '/content-associations',
      { config: { action: 'content' }, schema: { response: { 200: Associations } } },
      async () => [...(await contentAssociations(deps.stores, deps.now()))],
    );

    const write = { action: 'write_content' } as const;
    const keep = async (
      request: Parameters<typeof callerOf>[0],
      body: z.infer<typeof New>,
      of: { readonly contentId: string; readonly version: number } | null,
    ) => {
      const endsOn = body.endsOn === null ? null : (parseDay(body.endsOn) ?? null);
      const made = { now: deps.now(), newId: deps.newId };
      return orProblem(await keepContent(deps.stores, callerOf(request).actor, { ...body, endsOn, of }, made));
    };
    app.post('/content', { config: write, schema: { body: New, response: { 201: Kept } } }, async (request, reply) =>
      reply.status(201).send(await keep(request, request.body, null)),
    );
    app.put(
      '/content/:contentId',
      { config: write, schema: { params: Params, body: Change, response: { 200: Kept } } },
      async (request) => {
        const { version, ...body } = request.body;
        return keep(request, body, { contentId: request.params.contentId, version });
      },
    );

    // One address a decision: who may hand in may not approve.
    const decide = (decision: ContentDecision, action: 'write_content' | 'approve_content'): void => {
      app.post(
        `/content/:contentId/${decision}`,
        { config: { action }, schema: { params: Params, body: Version, response: { 200: Version } } },
        async (request) => {
          const piece = { contentId: request.params.contentId, version: request.body.version, decision };
          return orProblem(await decidePiece(deps.stores, callerOf(request).actor, piece, deps.now()));
        },
      );
    };
    decide('submit', 'write_content');
    decide('withdraw', 'write_content');
    decide('approve', 'approve_content');
    decide('return', 'approve_content');

    app.put(
      '/products/:productId/facts',
      {
        config: write,
        schema: { params: z.strictObject({ productId: z.string().max(80) }), body: Facts, response: { 204: z.null() } },
      },
      async (request, reply) => {
        const facts = Object.fromEntries(Object.entries(request.body).filter(([, value]) => value !== undefined));
        const stated = { productId: request.params.productId, facts };
        orProblem(await stateFacts(deps.stores, callerOf(request).actor, stated, deps.now()));
        return reply.status(204).send(null);
      },
    );
  };
