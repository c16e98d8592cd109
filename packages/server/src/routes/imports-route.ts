import { type ImportSummary, listImports, shownSource } from '@vivero/app';
import { type Actor, sightOf } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { Problem } from '../schemas/failure.ts';
import { totalsOf, totalsSchema, workSchema } from '../schemas/import-wire.ts';
import { callerOf } from '../session-hook.ts';

const Batch = z
  .strictObject({
    batchId: z.string(),
    /** The book that it was confined to; 0 = the whole bank. */
    rm: z.int(),
    source: z.string(),
    fileName: z.string(),
    state: z.enum(['running', 'interrupted', 'done', 'failed', 'rolled_back']),
    startedAt: z.string(),
    endedAt: z.string().nullable(),
    rowsIn: z.int().nullable(),
    totals: totalsSchema.nullable(),
    /** True when the caller may take it back. */
    removable: z.boolean(),
    /** While it is being taken back. */
    work: workSchema.nullable(),
    problem: Problem.nullable(),
    /** What a rollback did: people removed and restored, and how much had to stay. */
    rollback: z.strictObject({ removed: z.int(), restored: z.int(), kept: z.int() }).nullable(),
  })
  .meta({ id: 'ImportBatch' });

/** What came in, and taking it back: an RM's own lists, or every import for who may see them. Counts only, no row of a customer. */
export const importsRoute =
  ({ rollbacks, stores }: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const batchOf = (batch: ImportSummary, actor: Actor): z.infer<typeof Batch> => {
      const { batchId, rm, source, fileName, state, startedAt, endedAt, report } = batch;
      const takingBack = rollbacks.of(batchId);
      const totals = report?.files === undefined ? null : totalsOf(report);
      const rollback = report?.rollback;
      return {
        batchId,
        rm,
        source: shownSource(source),
        fileName,
        state,
        startedAt,
        endedAt,
        rowsIn: totals?.rowsIn ?? null,
        totals,
        removable: state === 'done' && sightOf(actor.role, 'bring_in') !== 'none',
        work: takingBack?.work ?? null,
        problem: takingBack?.problem ?? null,
        rollback:
          rollback === undefined
            ? null
            : {
                removed: rollback.removed['customer'] ?? 0,
                restored: rollback.restored.customer,
                kept: rollback.kept.length,
              },
      };
    };

    app.get(
      '/imports',
      { config: { action: 'imports' }, schema: { response: { 200: z.strictObject({ imports: z.array(Batch) }) } } },
      async (request) => {
        const { actor } = callerOf(request);
        const batches = await listImports(stores, actor);
        return { imports: batches.map((batch) => batchOf(batch, actor)) };
      },
    );

    app.post(
      '/imports/:batchId/rollback',
      {
        config: { action: 'bring_in' },
        schema: {
          params: z.strictObject({ batchId: z.string().regex(/^bat_[0-9a-z]{26}$/) }),
          response: { 202: z.null() },
        },
      },
      async (request, reply) => {
        orProblem(await rollbacks.start(callerOf(request), request.params.batchId));
        return reply.status(202).send(null);
      },
    );
  };
