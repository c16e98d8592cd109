import { listImports } from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { callerOf } from '../session-hook.ts';

const Batch = z
  .strictObject({
    batchId: z.string(),
    source: z.string(),
    fileName: z.string(),
    state: z.enum(['running', 'interrupted', 'done', 'failed', 'rolled_back']),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    rowsIn: z.int().nullable(),
  })
  .meta({ id: 'ImportBatch' });

/** GET /imports - every import and its state; counts only, no row of a customer. */
export const importsRoute =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/imports',
      { config: { action: 'imports' }, schema: { response: { 200: z.strictObject({ imports: z.array(Batch) }) } } },
      async (request) => ({
        imports: (await listImports(deps.stores, callerOf(request).actor)).map(
          ({ batchId, source, fileName, state, startedAt, endedAt, report }) => ({
            batchId,
            source,
            fileName,
            state,
            startedAt,
            endedAt,
            rowsIn: report?.files.reduce((sum, file) => sum + file.rowsIn, 0) ?? null,
          }),
        ),
      }),
    );
  };
