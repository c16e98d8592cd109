import { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { Look, lookOf, previewOf, PreviewView, Settings, settingsOf, State, stateOf } from '../schemas/upload-wire.ts';
import { callerOf } from '../session-hook.ts';

const params = z.strictObject({ uploadId: z.string().regex(/^upl_[0-9a-z]{26}$/) });

/** Files that somebody brings to import: received as they are, read in a process of their own, previewed, taken in. */
export const uploadsRoutes =
  ({ uploads }: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'bring_in' } as const;
    // The bytes go to the disk as they come; nothing here looks into them.
    app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));

    app.post(
      '/uploads',
      {
        config,
        schema: {
          consumes: ['application/octet-stream'],
          querystring: z.strictObject({ name: z.string().trim().min(1).max(200) }),
          response: { 201: State },
        },
      },
      async (request, reply) => {
        const body: unknown = request.body;
        const bytes = body instanceof Readable ? body : Readable.from([]);
        const received = await uploads.receive(callerOf(request), request.query.name, bytes);
        // What was not read to its end cannot be followed by another request on the same line.
        if (!received.ok) void reply.header('connection', 'close');
        return reply.status(201).send(stateOf(orProblem(received)));
      },
    );

    app.get('/uploads/:uploadId', { config, schema: { params, response: { 200: State } } }, async (request) =>
      stateOf(orProblem(await uploads.stateOf(callerOf(request), request.params.uploadId))),
    );

    app.delete(
      '/uploads/:uploadId',
      { config, schema: { params, response: { 204: z.null() } } },
      async (request, reply) => {
        orProblem(await uploads.remove(callerOf(request), request.params.uploadId));
        return reply.status(204).send(null);
      },
    );

    app.get('/uploads/:uploadId/look', { config, schema: { params, response: { 200: Look } } }, async (request) =>
      lookOf(orProblem(await uploads.look(callerOf(request), request.params.uploadId))),
    );

    app.put(
      '/uploads/:uploadId/settings',
      { config, schema: { params, body: Settings, response: { 200: Look } } },
      async (request) =>
        lookOf(orProblem(await uploads.change(callerOf(request), request.params.uploadId, settingsOf(request.body)))),
    );

    app.post(
      '/uploads/:uploadId/preview',
      { config, schema: { params, response: { 202: State } } },
      async (request, reply) =>
        reply
          .status(202)
          .send(stateOf(orProblem(await uploads.startPreview(callerOf(request), request.params.uploadId)))),
    );

    app.get(
      '/uploads/:uploadId/preview',
      { config, schema: { params, response: { 200: PreviewView } } },
      async (request) => previewOf(orProblem(await uploads.previewOf(callerOf(request), request.params.uploadId))),
    );

    app.get('/uploads/:uploadId/left-out', { config, schema: { params } }, async (request, reply) => {
      const lines = orProblem(await uploads.leftOut(callerOf(request), request.params.uploadId));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="left-out.csv"')
        .send(Readable.from(lines));
    });

    app.post(
      '/uploads/:uploadId/import',
      { config, schema: { params, response: { 202: State } } },
      async (request, reply) =>
        reply
          .status(202)
          .send(stateOf(orProblem(await uploads.startImport(callerOf(request), request.params.uploadId)))),
    );
  };
