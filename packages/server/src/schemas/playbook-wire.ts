import { RUN_GROUPS, type ListedPlaybook, type ShownPlaybook, type ShownRun } from '@vivero/app';
import { CONVERSION_TASKS, type PlaybookProblem, problemPhrase } from '@vivero/domain';
import { z } from 'zod';
import { sentenceOf, sentenceSchema } from './sentence.ts';
import { countSchema, maskedSchema } from './stage-numbers.ts';
import { namesSchema, phraseOf, phraseSchema } from './wire.ts';

const stateSchema = z.enum(['draft', 'on', 'paused']).meta({ id: 'PlaybookState' });
/** A playbook as data; docs/playbooks.md says what it is made of. */
export const playbookSchema = z.record(z.string(), z.unknown()).meta({ id: 'PlaybookDefinition' });
/** What is wrong with a part of it, and which part that is (`steps.2.due.days`). */
export const playbookProblemSchema = z
  .strictObject({ path: z.string(), says: phraseSchema })
  .meta({ id: 'PlaybookProblem' });
export const playbookProblemOf = (problem: PlaybookProblem): z.infer<typeof playbookProblemSchema> => ({
  path: problem.path,
  says: phraseOf(problemPhrase(problem)),
});

export const listedPlaybookSchema = z
  .strictObject({
    playbookId: z.string(),
    name: namesSchema,
    task: z.enum(CONVERSION_TASKS).nullable(),
    serves: z.array(sentenceSchema),
    state: stateSchema,
    version: z.int().nullable(),
    steps: z.int(),
    people: z.strictObject({ running: countSchema, stuck: countSchema, ended: countSchema, heldOut: countSchema }),
  })
  .meta({ id: 'ListedPlaybook' });
export const listedPlaybookOf = ({ serves, ...listed }: ListedPlaybook): z.infer<typeof listedPlaybookSchema> => ({
  ...listed,
  serves: serves.map(sentenceOf),
});

export const shownPlaybookSchema = z
  .strictObject({
    playbookId: z.string(),
    state: stateSchema,
    draft: playbookSchema,
    draftNo: z.int(),
    problems: z.array(playbookProblemSchema),
    words: z
      .strictObject({
        serves: z.array(sentenceSchema),
        enrols: sentenceSchema,
        exits: z.array(sentenceSchema),
        steps: z.array(
          z.strictObject({
            id: z.string(),
            due: sentenceSchema,
            conditions: z.array(sentenceSchema),
            onDay: z.int().nullable(),
          }),
        ),
      })
      .nullable(),
    versions: z.array(z.strictObject({ version: z.int(), publishedAt: z.string(), publishedBy: z.string() })),
  })
  .meta({ id: 'ShownPlaybook' });
export const shownPlaybookOf = ({
  versions,
  draft,
  words,
  problems,
  ...shown
}: ShownPlaybook): z.infer<typeof shownPlaybookSchema> => ({
  ...shown,
  draft: draft as Record<string, unknown>,
  problems: problems.map(playbookProblemOf),
  versions: [...versions],
  words: words && {
    serves: words.serves.map(sentenceOf),
    enrols: sentenceOf(words.enrols),
    exits: words.exits.map(sentenceOf),
    steps: words.steps.map(({ due, conditions, ...step }) => ({
      ...step,
      due: sentenceOf(due),
      conditions: conditions.map(sentenceOf),
    })),
  },
});

export const foreseenSchema = z
  .strictObject({
    asOf: z.iso.date(),
    by: z.enum(['segment', 'event', 'hand']),
    people: countSchema,
    leftAlone: countSchema,
    touchedToday: countSchema,
    touchedSoon: countSchema,
    steps: z.array(z.strictObject({ id: z.string(), today: countSchema, soon: countSchema })),
    gate: z
      .strictObject({
        asked: z.int(),
        passed: countSchema,
        held: countSchema,
        refused: countSchema,
        rules: z.array(z.strictObject({ rule: z.string(), people: countSchema })),
        sampled: z.boolean(),
        refusedShare: z.strictObject({ lower: z.number(), upper: z.number() }),
      })
      .nullable(),
  })
  .meta({ id: 'PlaybookForeseen' });

export const groupSchema = z.enum(RUN_GROUPS);
const runSchema = z
  .strictObject({
    playbookId: z.string(),
    playbookName: namesSchema,
    customerId: z.string(),
    customerName: z.string(),
    rmName: z.string(),
    state: z.enum(['active', 'paused', 'stuck', 'ended', 'held_out']),
    version: z.int(),
    cycle: z.int(),
    enrolledOn: z.iso.date(),
    step: z.strictObject({ title: namesSchema, due: sentenceSchema }).nullable(),
    waiting: z.boolean(),
    dueOn: z.iso.date().nullable(),
    why: z.string().nullable(),
    rules: z.array(z.string()),
    stoppedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'PlaybookRun' });
export const runsSchema = z
  .strictObject({ runs: z.array(runSchema), next: z.string().nullable() })
  .meta({ id: 'PlaybookRuns' });
export const runOf = ({ step, ...run }: ShownRun): z.infer<typeof runSchema> => ({
  ...run,
  rules: [...run.rules],
  step: step && { title: step.title, due: sentenceOf(step.due) },
});

const group = z.strictObject({ people: z.int(), reached: z.int() });
const difference = z.union([
  z.strictObject({ told: z.literal(true), value: z.number(), lower: z.number(), upper: z.number() }),
  z.strictObject({ told: z.literal(false), because: z.enum(['too_few', 'no_spread']) }),
]);
export const effectSchema = z
  .union([
    maskedSchema,
    z.strictObject({
      days: z.int(),
      randomised: z.strictObject({ worked: group, leftAlone: group, difference }),
      adherence: z.strictObject({ kept: group, missed: group, difference }),
    }),
  ])
  .meta({ id: 'PlaybookEffect' });
