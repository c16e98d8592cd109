import { contentMonth, coverageNow, keepLine } from '@vivero/app';
import { CONTENT_TYPES, formatDay, MOMENTS, parseDay, STAGES } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { planLineFields } from '../schemas/content-wire.ts';
import { namesSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const Month = z
  .strictObject({
    todayOn: z.iso.date(),
    monthOn: z.iso.date(),
    lines: z.array(
      z.strictObject({
        ...planLineFields,
        lineId: z.string(),
        version: z.int(),
        title: namesSchema.nullable(),
      }),
    ),
  })
  .meta({ id: 'ContentMonth' });
const Coverage = z
  .strictObject({
    todayOn: z.iso.date(),
    covered: z.number().nullable(),
    weight: z.int(),
    joined: z.int(),
    cells: z.array(
      z.strictObject({
        type: z.enum(CONTENT_TYPES),
        moment: z.enum(MOMENTS),
        stage: z.enum(STAGES),
        segment: z.string().nullable(),
        customers: z.int(),
        fill: z.number(),
        missing: z.number(),
        pieces: z.int(),
        plannedOn: z.iso.date().nullable(),
      }),
    ),
  })
  .meta({ id: 'ContentCoverage' });
const New = z.strictObject(planLineFields);
const Change = z.strictObject({ ...planLineFields, version: z.int().min(1) });
const Kept = z.strictObject({ lineId: z.string(), version: z.int() });

/** What goes out when, and what is missing: the calendar of content and the coverage by who stands where now. */
export const contentPlanRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const read = { action: 'content' } as const;
    const write = { action: 'write_content' } as const;

    app.get(
      '/content-plan',
      {
        config: read,
        schema: { querystring: z.strictObject({ month: z.iso.date().optional() }), response: { 200: Month } },
      },
      async (request) => {
        const asked = request.query.month === undefined ? null : (parseDay(request.query.month) ?? null);
        const { today, month, lines } = await contentMonth(deps.stores, asked, deps.now());
        return {
          todayOn: formatDay(today),
          monthOn: formatDay(month),
          lines: lines.map((line) => ({ ...line, plannedOn: formatDay(line.plannedOn) })),
        };
      },
    );

    const keep = async (
      request: Parameters<typeof callerOf>[0],
      body: z.infer<typeof New>,
      of: { readonly lineId: string; readonly version: number } | null,
    ) => {
      const made = { now: deps.now(), newId: deps.newId };
      const wish = { ...body, plannedOn: parseDay(body.plannedOn) ?? 0, of };
      return orProblem(await keepLine(deps.stores, callerOf(request).actor, wish, made));
    };
    app.post(
      '/content-plan',
      { config: write, schema: { body: New, response: { 201: Kept } } },
      async (request, reply) => reply.status(201).send(await keep(request, request.body, null)),
    );
    app.put(
      '/content-plan/:lineId',
      {
        config: write,
        schema: { params: z.strictObject({ lineId: z.string().max(40) }), body: Change, response: { 200: Kept } },
      },
      async (request) => {
        const { version, ...body } = request.body;
        return keep(request, body, { lineId: request.params.lineId, version });
      },
    );

    app.get('/content-coverage', { config: read, schema: { response: { 200: Coverage } } }, async () => {
      const { today, cells, ...coverage } = await coverageNow(deps.stores, deps.now());
      return {
        ...coverage,
        todayOn: formatDay(today),
        cells: cells.map(({ contentIds, missingWorth: _, plannedOn, ...cell }) => ({
          ...cell,
          pieces: contentIds.length,
          plannedOn: plannedOn === null ? null : formatDay(plannedOn),
        })),
      };
    });
  };
