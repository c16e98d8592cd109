import {
  type Actor,
  CONTACT_MEDIA,
  fail,
  NEED_KINDS,
  type NewId,
  ok,
  type Problem,
  REWARD_CONDITIONS,
  type Result,
  type TouchState,
  type TouchWish,
} from '@vivero/domain';
import { appendAudit, customersOfKeys, type Db, inScope, matchDigest, type Stores } from '@vivero/storage';
import { z } from 'zod';
import { requestTouches } from './request-touch.ts';

const id = z.string().min(1).max(80);
const instant = z.iso.datetime();
/** A customer by Vivero's id, or by the number that a source of the bank's knows them by. */
const Wish = z
  .strictObject({
    customerId: id.optional(),
    source: id.optional(),
    key: id.optional(),
    medium: z.enum(CONTACT_MEDIA),
    purpose: z.enum(['service', 'marketing']),
    agreed: z.boolean().default(false),
    contentId: id.nullable().default(null),
    productId: id.nullable().default(null),
    needKind: z.enum(NEED_KINDS).nullable().default(null),
    scene: z
      .strictObject({
        place: z.enum(['online', 'offline']),
        frequency: z.enum(['high', 'low']),
        aim: z.enum(['seed', 'sell']),
      })
      .nullable()
      .default(null),
    reward: z.enum(REWARD_CONDITIONS).nullable().default(null),
    priority: z.number().default(0),
    idempotencyKey: z.string().min(1).max(200),
    origin: id.default('list'),
    notBefore: instant.nullable().default(null),
    expiresAt: instant,
  })
  .refine((wish) => (wish.customerId === undefined) === (wish.source !== undefined && wish.key !== undefined), {
    message: 'name the customer by customerId, or by source and key',
  });

/** What a list of wishes came to. */
export interface AskedTouches {
  readonly asked: number;
  /** Wishes whose key was there already. */
  readonly known: number;
  /** Wishes about nobody whom the asker sees. */
  readonly strangers: number;
  readonly states: Partial<Readonly<Record<TouchState, number>>>;
  /** How often each rule spoke against one. */
  readonly rules: Readonly<Record<string, number>>;
  /** How long a wish took, facts and writing included: in milliseconds, as a share of the transaction that it came in. */
  readonly took: { readonly median: number; readonly p99: number; readonly most: number };
}

/** Wishes a transaction: each locks its customer until the end. */
export const ASKED_AT_ONCE = 500;

/** Asks for a whole list of touches, each judged by the gate. What is not understood is refused before anything is written. */
export async function askTouches(
  stores: Stores,
  actor: Actor,
  list: unknown,
  made: {
    readonly now: () => string;
    readonly newId: NewId;
    /** Milliseconds, to say how long something took. */
    readonly clock: () => number;
    /** Wishes a transaction. */
    readonly atOnce?: number;
    readonly onProgress?: (done: number, total: number) => void;
  },
): Promise<Result<AskedTouches, Extract<Problem, { code: 'request.invalid' }>>> {
  const parsed = z.array(Wish).safeParse(list);
  if (!parsed.success)
    return fail({
      code: 'request.invalid',
      faults: parsed.error.issues.slice(0, 20).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    });
  const wishes = parsed.data;
  const states: Partial<Record<TouchState, number>> = {};
  const rules: Record<string, number> = {};
  let known = 0;
  let strangers = 0;
  const took: number[] = [];
  const atOnce = made.atOnce ?? ASKED_AT_ONCE;
  for (let from = 0; from < wishes.length; from += atOnce) {
    const some = wishes.slice(from, from + atOnce);
    const started = made.clock();
    const now = made.now();
    const answers = await inScope(stores, actor.rms, async (db) => {
      const given = await requestTouches(db, await named(db, stores, some), { now, newId: made.newId, by: actor.id });
      const details = { wishes: some.length };
      await appendAudit(db, { at: now, actor: actor.id, action: 'touches.asked', subject: 'touches', details });
      return given;
    });
    took.push((made.clock() - started) / some.length);
    for (const answer of answers) {
      if (!answer.ok) strangers += 1;
      else if (!answer.value.fresh) known += 1;
      else {
        const { state, results } = answer.value;
        states[state] = (states[state] ?? 0) + 1;
        if (state === 'held' || state === 'refused')
          for (const { rule } of results.slice(0, 1)) rules[rule] = (rules[rule] ?? 0) + 1;
      }
    }
    made.onProgress?.(Math.min(from + atOnce, wishes.length), wishes.length);
  }
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return ok({
    asked: wishes.length,
    known,
    strangers,
    states,
    rules,
    took: { median: at(0.5), p99: at(0.99), most: at(1) },
  });
}

/** The wishes with their customers by id; somebody whom no source in scope knows gets the id of nobody. */
async function named(
  db: Db,
  { keys }: Pick<Stores, 'keys'>,
  wishes: readonly z.infer<typeof Wish>[],
): Promise<readonly TouchWish[]> {
  const digestOf = ({ source = '', key = '' }: z.infer<typeof Wish>): string => matchDigest(keys, 'key', source, key);
  const known = await customersOfKeys(db, wishes.filter(({ key }) => key !== undefined).map(digestOf));
  return wishes.map((wish) => {
    const { customerId, source: _, key: __, ...rest } = wish;
    return { ...rest, customerId: customerId ?? known.get(digestOf(wish)) ?? 'cus_' };
  });
}
