import { beforeYouRing, dayLog, followUp, type PromiseView, settlePromise } from '@vivero/app';
import {
  CONTACT_MEDIA,
  formatDay,
  NEED_KINDS,
  OUTCOME_KINDS,
  OUTCOME_REASONS,
  parseDay,
  type Phrase,
  PROMISE_STATES,
} from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { proportionSchema } from '../schemas/proportion.ts';
import { promiseServiceOf, promiseServiceSchema } from '../schemas/service-wire.ts';
import { moneySchema, namesSchema, phraseOf, phraseSchema, stageSchema } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const Agreed = z.union([phraseSchema, z.strictObject({ text: z.string() })]);
const agreedOf = (agreed: Phrase | { readonly text: string }) => ('text' in agreed ? agreed : phraseOf(agreed));

const Promised = z
  .strictObject({
    promiseId: z.string(),
    customerId: z.string(),
    customerName: z.string(),
    stage: stageSchema,
    stageRank: z.int(),
    dueOn: z.iso.date(),
    agreed: Agreed,
    state: z.enum(PROMISE_STATES),
    daysLate: z.int(),
    service: promiseServiceSchema.nullable(),
  })
  .meta({ id: 'Promise' });
const Task = z
  .strictObject({
    touchId: z.string(),
    customerId: z.string(),
    customerName: z.string(),
    medium: z.enum(CONTACT_MEDIA),
    dueOn: z.iso.date(),
    title: namesSchema.nullable(),
  })
  .meta({ id: 'Task' });
const FollowUp = z
  .strictObject({
    todayOn: z.iso.date(),
    weekUntil: z.iso.date(),
    tasks: z.array(Task),
    open: z.array(Promised),
    ended: z.array(Promised),
    service: z.strictObject({
      sinceOn: z.iso.date(),
      onTime: proportionSchema,
      late: z.int(),
      leak: z.strictObject({ worth: moneySchema, lost: moneySchema, unknown: z.int() }).nullable(),
    }),
  })
  .meta({ id: 'FollowUp' });
const Settling = z.discriminatedUnion('as', [
  z.strictObject({ as: z.enum(['kept', 'dropped']) }),
  z.strictObject({ as: z.literal('moved'), dueOn: z.iso.date() }),
]);
const DayLog = z
  .strictObject({
    todayOn: z.iso.date(),
    minutes: z.int(),
    notes: z.int(),
    contacts: z.array(
      z.strictObject({
        customerName: z.string(),
        medium: z.enum(CONTACT_MEDIA).nullable(),
        kind: z.enum(OUTCOME_KINDS),
        reason: z.enum(OUTCOME_REASONS).nullable(),
        nextOn: z.iso.date().nullable(),
      }),
    ),
    needs: z.array(z.strictObject({ customerName: z.string(), kind: z.enum(NEED_KINDS) })),
    kept: z.array(z.strictObject({ customerName: z.string(), agreed: Agreed })),
  })
  .meta({ id: 'DayLog' });
const Before = z
  .strictObject({
    lastPromise: z.strictObject({ agreed: Agreed, dueOn: z.iso.date(), state: z.enum(PROMISE_STATES) }).nullable(),
    lastContact: z
      .strictObject({
        on: z.iso.date(),
        medium: z.enum(CONTACT_MEDIA).nullable(),
        direction: z.enum(['in', 'out']).nullable(),
        answered: z.boolean(),
      })
      .nullable(),
    lastNote: z.strictObject({ text: z.string(), occurredAt: z.string() }).nullable(),
    doNotSay: z.array(phraseSchema),
  })
  .meta({ id: 'BeforeYouRing' });

const view = ({ dueOn, agreed, service, ...promise }: PromiseView) => ({
  ...promise,
  dueOn: formatDay(dueOn),
  agreed: agreedOf(agreed),
  service: service && promiseServiceOf(service),
});

/** What was agreed and what became of it; the evening's log; the card before a call. For the RM of the book alone. */
export const followUpRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const config = { action: 'notes' } as const;

    app.get('/follow-up', { config, schema: { response: { 200: FollowUp } } }, async (request) => {
      const { today, tasks, open, ended, service } = await followUp(deps.stores, callerOf(request).actor, deps.now());
      const { since, ...measured } = service;
      return {
        todayOn: formatDay(today),
        weekUntil: formatDay(today + 7),
        tasks: tasks.map(({ dueOn, ...task }) => ({ ...task, dueOn: formatDay(dueOn) })),
        open: open.map(view),
        ended: ended.map(view),
        service: { sinceOn: formatDay(since), ...measured },
      };
    });
    app.post(
      '/promises/:promiseId',
      {
        config,
        schema: {
          params: z.strictObject({ promiseId: z.string().regex(/^prm_[0-9a-z]{26}$/) }),
          body: Settling,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { body, params } = request;
        const settling = body.as === 'moved' ? { as: body.as, dueOn: parseDay(body.dueOn) ?? 0 } : body;
        orProblem(
          await settlePromise(
            deps.stores,
            callerOf(request).actor,
            { promiseId: params.promiseId, settling },
            { now: deps.now(), newId: deps.newId },
          ),
        );
        return reply.status(204).send(null);
      },
    );
    app.get('/day-log', { config, schema: { response: { 200: DayLog } } }, async (request) => {
      const { today, contacts, kept, needs, ...log } = await dayLog(deps.stores, callerOf(request).actor, deps.now());
      return {
        ...log,
        todayOn: formatDay(today),
        contacts: contacts.map((contact) => ({
          ...contact,
          nextOn: contact.nextOn === null ? null : formatDay(contact.nextOn),
        })),
        needs: [...needs],
        kept: kept.map(({ customerName, agreed }) => ({ customerName, agreed: agreedOf(agreed) })),
      };
    });
    app.get(
      '/customers/:customerId/before-you-ring',
      {
        config,
        schema: {
          params: z.strictObject({ customerId: z.string().regex(/^cus_[0-9a-z]{26}$/) }),
          response: { 200: Before },
        },
      },
      async (request) => {
        const { lastPromise, lastContact, lastNote, doNotSay } = orProblem(
          await beforeYouRing(deps.stores, callerOf(request).actor, request.params.customerId, deps.now()),
        );
        return {
          lastPromise: lastPromise && {
            ...lastPromise,
            agreed: agreedOf(lastPromise.agreed),
            dueOn: formatDay(lastPromise.dueOn),
          },
          lastContact: lastContact && { ...lastContact, on: formatDay(lastContact.on) },
          lastNote,
          doNotSay: doNotSay.map(phraseOf),
        };
      },
    );
  };
