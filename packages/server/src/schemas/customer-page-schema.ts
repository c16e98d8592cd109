import {
  CONTACT_MEDIA,
  DOORS,
  DETOURS,
  EVENT_CODES,
  FLOWS,
  MOMENTS,
  NEED_KINDS,
  NEED_ORIGINS,
  NEED_STATES,
  NOTE_ORIGINS,
  PRODUCT_CATEGORIES,
  PROMISE_STATES,
  PURPOSES,
  RELATIONS,
  RESOURCE_KINDS,
  RESOURCE_SOURCES,
  STAGES,
  TIE_LEVELS,
  TIES,
  TOUCH_CLASSES,
  TOUCH_MODES,
  WILLINGNESS,
} from '@vivero/domain';
import { z } from 'zod';
import { sentenceSchema } from './sentence.ts';
import { moneySchema, namesSchema, phraseSchema, stageSchema } from './wire.ts';

const day = z.iso.date();
const person = { customerId: z.string(), name: z.string(), relation: z.enum(RELATIONS) };
const names = z.record(z.string(), namesSchema);

const Verdict = z
  .strictObject({
    state: z.enum(['now', 'later', 'no']),
    /** Minute of the day from which it is allowed; only where the state is `later`. */
    from: z.int().nullable(),
    because: phraseSchema.nullable(),
  })
  .meta({ id: 'MediumVerdict' });

const StoryEntry = z
  .strictObject({
    eventId: z.string(),
    code: z.enum(EVENT_CODES),
    medium: z.enum(CONTACT_MEDIA).nullable(),
    direction: z.enum(['in', 'out']).nullable(),
    flow: z.enum(FLOWS).nullable(),
    category: z.enum(PRODUCT_CATEGORIES).nullable(),
    amount: moneySchema.nullable(),
    needKind: z.enum(NEED_KINDS).nullable(),
    productId: z.string().nullable(),
    contentId: z.string().nullable(),
    nextStepOn: day.nullable(),
    touch: z.strictObject({ class: z.enum(TOUCH_CLASSES), mode: z.enum(TOUCH_MODES).nullable() }).nullable(),
    inferred: z.boolean(),
  })
  .meta({ id: 'StoryEntry' });

const StoryMonth = z
  .strictObject({
    month: day,
    money: z.strictObject({ movements: z.int(), in: z.array(moneySchema), out: z.array(moneySchema) }).nullable(),
    days: z.array(
      z.strictObject({
        day,
        notes: z.array(z.string()),
        moments: z.array(z.strictObject({ moment: z.enum(MOMENTS), entries: z.array(StoryEntry) })),
      }),
    ),
  })
  .meta({ id: 'StoryMonth' });

const ShownNote = z
  .strictObject({
    noteId: z.string(),
    text: z.string(),
    author: z.string().nullable(),
    origin: z.enum(NOTE_ORIGINS),
  })
  .meta({ id: 'ShownNote' });
const story = { months: z.array(StoryMonth), next: day.nullable(), notes: z.array(ShownNote) };

/** A part of the story; `next` is what to ask for `before` the following one. */
export const storySchema = z.strictObject({ ...story, names }).meta({ id: 'CustomerStory' });

const LadderStep = z
  .strictObject({
    stage: z.enum(STAGES),
    rank: z.int(),
    state: z.enum(['current', 'passed', 'ahead']),
    highest: z.boolean(),
    enteredOn: day.nullable(),
    implied: z.boolean(),
    evidence: z.array(phraseSchema),
  })
  .meta({ id: 'LadderStep' });

const NeedCard = z
  .strictObject({
    needId: z.string(),
    kind: z.enum(NEED_KINDS),
    state: z.enum(NEED_STATES),
    origin: z.enum(NEED_ORIGINS),
    rule: z.string(),
    until: day,
    movedOn: day,
    hypothesisedOn: day.nullable(),
    surfacedOn: day.nullable(),
    amount: moneySchema.nullable(),
    reason: phraseSchema,
    question: phraseSchema,
    belief: z.array(phraseSchema),
    path: z.array(
      z.strictObject({
        step: z.enum(['seed', 'ask', 'offer']),
        productId: z.string().nullable(),
        contentId: z.string().nullable(),
        gap: z.boolean(),
      }),
    ),
    evidence: z.array(phraseSchema),
  })
  .meta({ id: 'NeedCard' });

const Promised = z
  .strictObject({
    promiseId: z.string(),
    dueOn: day,
    needId: z.string().nullable(),
    phrase: phraseSchema.nullable(),
    words: z.string().nullable(),
    state: z.enum(PROMISE_STATES),
  })
  .meta({ id: 'PromiseToCustomer' });

const Resource = z
  .strictObject({
    resourceId: z.string(),
    kind: z.enum(RESOURCE_KINDS),
    willing: z.enum(WILLINGNESS),
    words: z.string().nullable(),
    source: z.enum(RESOURCE_SOURCES),
    agreedOn: day.nullable(),
    recordedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: 'Resource' });

const WorthInMoney = z.strictObject({ value: moneySchema, from: moneySchema, to: moneySchema });
const Lifetime = z
  .strictObject({
    says: z.array(sentenceSchema),
    months: z.int().nullable(),
    learnedUntil: day.nullable(),
    whole: WorthInMoney.nullable(),
    parts: z.array(
      z.strictObject({
        part: z.enum(['holds', 'buys_again', 'leaving']),
        /** null = not known, and the words say why. */
        worth: WorthInMoney.nullable(),
        says: z.array(sentenceSchema),
      }),
    ),
  })
  .meta({ id: 'Lifetime' });

/** Everything that the page of one customer shows; what is not declared here never leaves. */
export const customerPageSchema = z
  .strictObject({
    customerId: z.string(),
    version: z.int(),
    name: z.string(),
    rm: z.int(),
    rmName: z.string(),
    relation: z.enum(RELATIONS),
    todayOn: day,
    facts: z.strictObject({
      number: z.string().nullable(),
      place: z.string().nullable(),
      segment: z.string().nullable(),
      birthYear: z.int().nullable(),
      sex: z.enum(['f', 'm']).nullable(),
      customerSince: day.nullable(),
      verifiedOn: day,
      phone: z.boolean(),
      email: z.boolean(),
    }),
    risk: z
      .strictObject({ level: z.int(), assessedOn: day.nullable(), expiresOn: day.nullable(), expired: z.boolean() })
      .nullable(),
    stage: z
      .strictObject({
        current: stageSchema,
        byEvidence: stageSchema,
        highest: stageSchema,
        since: day.nullable(),
        nextDecayOn: day.nullable(),
        cooling: z.boolean(),
        watchMonth: z.int().nullable(),
        detour: z.enum(DETOURS).nullable(),
      })
      .nullable(),
    /** Where somebody may set the stage by hand: one step down and one step up from the evidence. */
    maySet: z.array(stageSchema),
    /** The last day until which it may be set. */
    maySetUntil: day,
    ladder: z.array(LadderStep),
    override: z
      .strictObject({ to: stageSchema, by: z.string(), setOn: day, until: day, reason: z.string().nullable() })
      .nullable(),
    ties: z.strictObject({ level: z.enum(TIE_LEVELS), hundredths: z.int(), ties: z.array(z.enum(TIES)) }),
    permissions: z
      .strictObject({
        may: z.array(z.enum(CONTACT_MEDIA)),
        refused: z.array(z.strictObject({ medium: z.enum(CONTACT_MEDIA), on: day })),
        neverAsked: z.boolean(),
        matrix: z.array(z.strictObject({ medium: z.enum(CONTACT_MEDIA), service: Verdict, marketing: Verdict })),
        said: z.array(
          z.strictObject({
            medium: z.enum([...CONTACT_MEDIA, 'any']),
            purpose: z.enum(PURPOSES),
            state: z.enum(['granted', 'refused', 'withdrawn']),
            on: day,
            source: z.string(),
          }),
        ),
      })
      .nullable(),
    promises: z.array(Promised),
    needs: z.array(NeedCard),
    holdings: z.array(
      z.strictObject({
        holdingId: z.string(),
        category: z.enum(PRODUCT_CATEGORIES),
        elsewhere: z.boolean(),
        openedOn: day.nullable(),
        maturesOn: day.nullable(),
        endedOn: day.nullable(),
        balance: moneySchema.nullable(),
      }),
    ),
    story: z.strictObject(story),
    around: z.strictObject({
      broughtBy: z.strictObject({ ...person, on: day }).nullable(),
      firstContact: z.strictObject({ source: z.string().nullable(), channel: z.string().nullable() }),
      hasBrought: z.strictObject({
        people: z.array(z.strictObject({ ...person, on: day, bought: z.boolean() })),
        unnamed: z.int(),
        invitations: z.int(),
      }),
      household: z.array(z.strictObject({ ...person, role: z.enum(['owner', 'authorised']) })),
    }),
    resources: z.array(Resource),
    door: z.strictObject({ door: z.enum(DOORS), on: z.iso.date() }).nullable(),
    lastTouches: z.array(
      z.strictObject({ eventId: z.string(), day, class: z.enum(TOUCH_CLASSES), medium: z.enum(CONTACT_MEDIA) }),
    ),
    likely: z.array(sentenceSchema),
    values: z.strictObject({
      buying: z.strictObject({
        range: z.strictObject({ from: moneySchema, to: moneySchema }).nullable(),
        counted: z.int(),
        of: z.int(),
      }),
      referring: z.strictObject({ bought: z.int(), invited: z.int() }),
      feedback: z.strictObject({ points: z.number(), counted: z.int(), of: z.int() }),
    }),
    lifetime: Lifetime,
    decisions: z.array(
      z.strictObject({
        decisionId: z.string(),
        asOf: day,
        status: z.enum(['offered', 'overflow', 'held_out', 'explored', 'best_blocked', 'sampled']),
        action: z.string().nullable(),
        reason: phraseSchema.nullable(),
        whyNot: z.array(z.strictObject({ action: z.string(), rule: z.string(), phrase: phraseSchema })),
      }),
    ),
    holdout: z.strictObject({ from: day, until: day.nullable() }).nullable(),
    names,
  })
  .meta({ id: 'CustomerView' });
