import { customerPage, customerStory, type CustomerPageView } from '@vivero/app';
import {
  type Day,
  type Detour,
  formatDay,
  type MediumVerdict,
  NEED_KINDS,
  OVERRIDE_MAXIMUM_DAYS,
  parseDay,
  type Phrase,
  stageAt,
  stageRank,
  type StoryEntry,
  touchClass,
} from '@vivero/domain';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import { customerPageSchema, storySchema } from '../schemas/customer-page-schema.ts';
import { sentenceOf } from '../schemas/sentence.ts';
import { phraseOf } from '../schemas/wire.ts';
import { callerOf } from '../session-hook.ts';

const Params = z.strictObject({ customerId: z.string().regex(/^cus_[0-9a-z]{26}$/) });
const config = { action: 'customers' } as const;

/** One customer: everything at once, and more of a long story. */
export const customerPageRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/customers/:customerId/page',
      { config, schema: { params: Params, response: { 200: customerPageSchema } } },
      async (request) =>
        pageOf(
          orProblem(await customerPage(deps.stores, callerOf(request).actor, request.params.customerId, deps.now())),
        ),
    );

    app.get(
      '/customers/:customerId/story',
      {
        config,
        schema: {
          params: Params,
          querystring: z.strictObject({ before: z.iso.date() }),
          response: { 200: storySchema },
        },
      },
      async (request) => {
        const before = parseDay(request.query.before) ?? 0;
        const { actor } = callerOf(request);
        const part = orProblem(await customerStory(deps.stores, actor, request.params.customerId, before, deps.now()));
        return { ...storyOf(part), names: { ...part.names } };
      },
    );
  };

const day = (value: Day): string => formatDay(value);
const optional = (value: Day | null): string | null => (value === null ? null : formatDay(value));
const phrase = (value: Phrase | null) => (value === null ? null : phraseOf(value));

function pageOf(page: CustomerPageView): z.infer<typeof customerPageSchema> {
  const { facts, risk, stage, permissions, around } = page;
  const standing = stageRank(stage?.byEvidence ?? 'unprofiled');
  return {
    customerId: page.customerId,
    version: page.version,
    name: page.name,
    rm: page.rm,
    rmName: page.rmName,
    relation: page.relation,
    todayOn: day(page.todayOn),
    facts: { ...facts, customerSince: optional(facts.customerSince), verifiedOn: day(facts.verifiedOn) },
    risk: risk && {
      level: risk.level,
      assessedOn: optional(risk.assessedOn),
      expiresOn: optional(risk.expiresOn),
      expired: risk.expiresOn === null || risk.expiresOn < page.todayOn,
    },
    stage: stage && {
      current: stage.current,
      byEvidence: stage.byEvidence,
      highest: stage.highest,
      since: optional(stage.since),
      nextDecayOn: optional(stage.nextDecayOn),
      cooling: stage.cooling,
      watchMonth: stage.watchMonth,
      detour: stage.detour as Detour | null,
    },
    maySet: [standing - 1, standing + 1].filter((rank) => rank >= 0 && rank <= 7).map(stageAt),
    maySetUntil: day(page.todayOn + OVERRIDE_MAXIMUM_DAYS),
    ladder: page.ladder.map((step) => ({
      ...step,
      enteredOn: optional(step.enteredOn),
      evidence: step.evidence.map(phraseOf),
    })),
    override: page.override && {
      ...page.override,
      setOn: day(page.override.setOn),
      until: day(page.override.until),
    },
    ties: { ...page.ties, ties: [...page.ties.ties] },
    permissions: permissions && {
      may: [...permissions.summary.may],
      refused: permissions.summary.refused.map(({ medium, on }) => ({ medium, on: day(on) })),
      neverAsked: permissions.summary.neverAsked,
      matrix: permissions.matrix.map(({ medium, service, marketing }) => ({
        medium,
        service: verdictOf(service),
        marketing: verdictOf(marketing),
      })),
      said: permissions.said.map((word) => ({ ...word, on: day(word.on) })),
    },
    promises: page.promises.map(({ promiseId, dueOn, needId, words, state, ...promise }) => ({
      promiseId,
      dueOn: day(dueOn),
      needId,
      phrase: phrase(promise.phrase),
      words,
      state,
    })),
    needs: page.needs.map(({ need, amount, question, belief, path, evidence }) => ({
      needId: need.needId,
      kind: need.kind,
      state: need.state,
      origin: need.origin,
      rule: need.rule,
      until: day(need.until),
      movedOn: day(need.movedOn),
      hypothesisedOn: optional(need.hypothesisedOn),
      surfacedOn: optional(need.surfacedOn),
      amount,
      reason: phraseOf(need.reason),
      question: phraseOf(question),
      belief: belief.map(phraseOf),
      path: [...path],
      evidence: evidence.map(phraseOf),
    })),
    holdings: page.holdings.map(({ holdingId, category, elsewhere, balance, ...dates }) => ({
      holdingId,
      category,
      elsewhere,
      balance,
      openedOn: optional(dates.openedOn),
      maturesOn: optional(dates.maturesOn),
      endedOn: optional(dates.endedOn),
    })),
    story: storyOf(page.story),
    around: {
      broughtBy: around.broughtBy && { ...around.broughtBy.person, on: day(around.broughtBy.on) },
      firstContact: around.firstContact,
      hasBrought: {
        ...around.hasBrought,
        people: around.hasBrought.people.map((each) => ({ ...each, on: day(each.on) })),
      },
      household: [...around.household],
    },
    door: page.door && { ...page.door, on: day(page.door.on) },
    resources: page.resources.map((resource) => ({ ...resource, agreedOn: optional(resource.agreedOn) })),
    lastTouches: page.lastTouches.map((touch) => ({
      eventId: touch.eventId,
      day: day(touch.day),
      class: touchClass(touch),
      medium: touch.medium,
    })),
    likely: page.likely.map(sentenceOf),
    values: page.values,
    lifetime: {
      ...page.lifetime,
      says: page.lifetime.says.map(sentenceOf),
      learnedUntil: optional(page.lifetime.learnedUntil),
      parts: page.lifetime.parts.map((part) => ({ ...part, says: part.says.map(sentenceOf) })),
    },
    decisions: page.decisions.map(({ decisionId, asOf, status, action, reason, whyNot }) => ({
      decisionId,
      asOf: day(asOf),
      status,
      action,
      reason: phrase(reason),
      whyNot: whyNot.map((each) => ({ action: each.action, rule: each.rule, phrase: phraseOf(each.phrase) })),
    })),
    holdout: page.holdout && { from: day(page.holdout.from), until: optional(page.holdout.until) },
    names: { ...page.names },
  };
}

const verdictOf = (verdict: MediumVerdict) => ({
  state: verdict.state,
  from: verdict.state === 'later' ? verdict.from : null,
  because: verdict.state === 'now' ? null : phraseOf(verdict.result.phrase),
});

const storyOf = ({ months, next, notes }: CustomerPageView['story']) => ({
  next: optional(next),
  notes: notes.map(({ noteId, text, author, origin }) => ({ noteId, text, author, origin })),
  months: months.map(({ month, money, days }) => ({
    month: day(month),
    money: money && { movements: money.movements, in: [...money.in], out: [...money.out] },
    days: days.map((each) => ({
      day: day(each.day),
      notes: [...each.notes],
      moments: each.moments.map(({ moment, entries }) => ({ moment, entries: entries.map(entryOf) })),
    })),
  })),
});

function entryOf({ event, touch, inferred }: StoryEntry) {
  const { details } = event;
  const text = (name: string): string | null => (typeof details[name] === 'string' ? details[name] : null);
  const next = parseDay(text('nextStepOn') ?? '');
  return {
    eventId: event.eventId,
    code: event.code,
    medium: event.medium,
    direction: event.direction,
    flow: event.flow,
    category: event.category,
    amount: event.amount,
    needKind: NEED_KINDS.find((kind) => kind === details['needKind']) ?? null,
    productId: text('productId'),
    contentId: text('contentId'),
    nextStepOn: next === undefined ? null : day(next),
    touch,
    inferred,
  };
}
