import { propose, takeNote, takeNoteBack } from '@vivero/app';
import { CONTACT_MEDIA, FEEDBACK_TOPICS, formatDay, NEED_KINDS, parseDay, SAID_NEEDS } from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { moneySchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const customerId = z.string().regex(/^cus_[0-9a-z]{26}$/);
const text = z.string().trim().min(1).max(8_000);
const Need = z.strictObject({ kind: z.enum(NEED_KINDS), said: z.enum(SAID_NEEDS), amount: moneySchema.nullable() });
const Promised = z.strictObject({ words: z.string().trim().min(1).max(200), dueOn: z.iso.date() });

const Suggested = z.strictObject({
  kind: z.enum(['product', 'activity']),
  topic: z.enum([...FEEDBACK_TOPICS.product, ...FEEDBACK_TOPICS.activity]),
});

const Proposal = z
  .strictObject({
    need: Need.extend({ from: z.string() }).nullable(),
    alsoNeeds: z.array(z.enum(NEED_KINDS)).readonly(),
    feedback: Suggested.nullable(),
    sure: z.boolean(),
    promise: Promised.nullable(),
    days: z.array(z.iso.date()),
    medium: z.enum(CONTACT_MEDIA).nullable(),
    complaint: z.boolean(),
    chat: z.boolean(),
  })
  .meta({ id: 'NoteProposal' });
const NewNote = z
  .strictObject({
    clientKey: z.uuid(),
    customerId,
    text,
    origin: z.enum(['typed', 'pasted']),
    need: Need.nullable(),
    // Notes that wait on a phone since before these were asked for know nothing of them.
    alsoNeeds: z.array(z.enum(NEED_KINDS)).max(4).default([]),
    feedback: Suggested.nullable().default(null),
    promise: Promised.nullable(),
    touch: z.strictObject({ medium: z.enum(CONTACT_MEDIA), direction: z.enum(['in', 'out']) }).nullable(),
    complaint: z.boolean(),
  })
  .meta({ id: 'NewNote' });

/** What an RM writes down: read into a proposal first, kept when the RM has confirmed it, taken back within a minute. */
export const notesRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'notes' } as const;
    const clock = () => ({ now: deps.now(), newId: deps.newId });

    app.post(
      '/notes/proposal',
      { config, schema: { body: z.strictObject({ customerId, text }), response: { 200: Proposal } } },
      async (request) => {
        const found = orProblem(await propose(deps.stores, callerOf(request).actor, request.body, deps.now()));
        return {
          ...found,
          promise: found.promise && { ...found.promise, dueOn: formatDay(found.promise.dueOn) },
          days: found.days.map(formatDay),
        };
      },
    );
    app.post(
      '/notes',
      { config, schema: { body: NewNote, response: { 201: z.strictObject({ noteId: z.string() }) } } },
      async (request, reply) => {
        const { promise, ...note } = request.body;
        const dueOn = promise === null ? undefined : parseDay(promise.dueOn);
        const written = { ...note, promise: promise && dueOn !== undefined ? { ...promise, dueOn } : null };
        const kept = orProblem(await takeNote(deps.stores, callerOf(request).actor, written, clock()));
        return reply.status(201).send(kept);
      },
    );
    app.delete(
      '/notes/:noteId',
      {
        config,
        schema: {
          params: z.strictObject({ noteId: z.string().regex(/^note_[0-9a-z]{26}$/) }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        orProblem(await takeNoteBack(deps.stores, callerOf(request).actor, request.params.noteId, clock()));
        return reply.status(204).send(null);
      },
    );
  };
