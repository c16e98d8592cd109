import {
  checkDraft,
  foreseePlaybook,
  limitPlaybooks,
  pausePlaybook,
  playbooksPage,
  publishPlaybook,
  resumePlaybook,
  RUNNING_PEOPLE,
  saveDraft,
  showPlaybook,
} from '@vivero/app';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { orProblem } from '../problem-error.ts';
import {
  foreseenSchema,
  listedPlaybookOf,
  listedPlaybookSchema,
  playbookProblemOf,
  playbookProblemSchema,
  playbookSchema,
  shownPlaybookOf,
  shownPlaybookSchema,
} from '../schemas/playbook-wire.ts';
import { sentenceOf, sentenceSchema } from '../schemas/sentence.ts';
import { callerOf } from '../session-hook.ts';

const List = z
  .strictObject({
    playbooks: z.array(listedPlaybookSchema),
    most: z.int(),
    on: z.int(),
    gapsOn: z.array(sentenceSchema),
    gaps: z.array(sentenceSchema),
  })
  .meta({ id: 'Playbooks' });
const Params = z.strictObject({ playbookId: z.string().max(40) });
const Draft = z.strictObject({ draft: playbookSchema });
const Kept = z.strictObject({ playbookId: z.string(), draftNo: z.int() });
const Publish = z.strictObject({ draftNo: z.int().min(1), running: z.enum(RUNNING_PEOPLE) });
const People = z.strictObject({ people: z.int() });

/** The playbooks themselves: read by whoever works with them, drafted by leads and marketing, switched by marketing. */
export const playbookRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (app) => {
    const read = { action: 'playbooks' } as const;
    const draft = { action: 'draft_playbooks' } as const;
    const publish = { action: 'publish_playbooks' } as const;
    const made = () => ({ now: deps.now(), newId: deps.newId });

    app.get('/playbooks', { config: read, schema: { response: { 200: List } } }, async (request) => {
      const page = await playbooksPage(deps.stores, callerOf(request).actor, made());
      return {
        playbooks: page.playbooks.map(listedPlaybookOf),
        most: page.most,
        on: page.on,
        gapsOn: page.gapsOn.map(sentenceOf),
        gaps: page.gaps.map(sentenceOf),
      };
    });

    app.get(
      '/playbooks/:playbookId',
      { config: read, schema: { params: Params, response: { 200: shownPlaybookSchema } } },
      async (request) => {
        const { actor } = callerOf(request);
        return shownPlaybookOf(orProblem(await showPlaybook(deps.stores, actor, request.params.playbookId, made())));
      },
    );

    app.post(
      '/playbooks/check',
      {
        config: draft,
        schema: { body: Draft, response: { 200: z.strictObject({ problems: z.array(playbookProblemSchema) }) } },
      },
      async (request) => {
        const problems = await checkDraft(deps.stores, request.body.draft);
        return { problems: problems.map(playbookProblemOf) };
      },
    );

    app.post(
      '/playbooks',
      { config: draft, schema: { body: Draft, response: { 201: Kept } } },
      async (request, reply) => {
        const wish = { draft: request.body.draft, of: null };
        return reply.status(201).send(orProblem(await saveDraft(deps.stores, callerOf(request).actor, wish, made())));
      },
    );

    app.put(
      '/playbooks/:playbookId',
      {
        config: draft,
        schema: { params: Params, body: Draft.extend({ draftNo: z.int().min(1) }), response: { 200: Kept } },
      },
      async (request) => {
        const of = { playbookId: request.params.playbookId, draftNo: request.body.draftNo };
        const wish = { draft: request.body.draft, of };
        return orProblem(await saveDraft(deps.stores, callerOf(request).actor, wish, made()));
      },
    );

    app.get(
      '/playbooks/:playbookId/foreseen',
      { config: draft, schema: { params: Params, response: { 200: foreseenSchema } } },
      async (request) => {
        const { actor } = callerOf(request);
        const foreseen = orProblem(await foreseePlaybook(deps, actor, request.params.playbookId, deps.now()));
        const { gate, steps } = foreseen;
        return { ...foreseen, steps: [...steps], gate: gate && { ...gate, rules: [...gate.rules] } };
      },
    );

    app.post(
      '/playbooks/:playbookId/publish',
      {
        config: publish,
        schema: {
          params: Params,
          body: Publish,
          response: { 200: z.strictObject({ version: z.int(), moved: z.int() }) },
        },
      },
      async (request) => {
        const wish = { ...request.params, ...request.body };
        return orProblem(await publishPlaybook(deps.stores, callerOf(request).actor, wish, deps.now()));
      },
    );

    for (const [way, work] of [
      ['pause', pausePlaybook],
      ['resume', resumePlaybook],
    ] as const)
      app.post(
        `/playbooks/:playbookId/${way}`,
        { config: publish, schema: { params: Params, response: { 200: People } } },
        async (request) =>
          orProblem(await work(deps.stores, callerOf(request).actor, request.params.playbookId, deps.now())),
      );

    app.put(
      '/playbooks/limit',
      {
        config: publish,
        schema: { body: z.strictObject({ most: z.int().min(1).max(50) }), response: { 204: z.null() } },
      },
      async (request, reply) => {
        await limitPlaybooks(deps.stores, callerOf(request).actor, request.body.most, deps.now());
        return reply.status(204).send(null);
      },
    );
  };
