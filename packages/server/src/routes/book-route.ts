import { formatDay } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';

const count = z.int().nonnegative();
const instant = z.iso.datetime().nullable();
const Book = z
  .strictObject({
    asOf: z.iso.date(),
    position: z.strictObject({ xid: z.string(), seq: z.string() }),
    behind: z.int(),
    customers: count,
    events: count,
    bytes: count,
    bytesPerEvent: z.number().nonnegative(),
    residentBytes: count,
    beside: count,
    leftOut: count,
    writes: z.boolean(),
    builtAt: instant,
    buildSeconds: z.number().nonnegative().nullable(),
    caughtUpAt: instant,
  })
  .meta({ id: 'BookStatus' });

/** GET /book - how the book of all histories stands, in figures that tell of nobody: for administrators. null = it is not made yet. */
export const bookRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/book',
      { config: { action: 'bank' }, schema: { response: { 200: z.strictObject({ book: Book.nullable() }) } } },
      async () => {
        const status = await deps.book.status();
        return { book: status && { ...status, asOf: formatDay(status.asOf) } };
      },
    );
  };
