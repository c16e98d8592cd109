import { fail, type NewId, ok, type Problem, type Result, type TouchEvidence } from '@vivero/domain';
import { inWholeBank, lockTouch, type Stores } from '@vivero/storage';
import { z } from 'zod';
import { stopAdvertising } from './choices.ts';
import { type EvidenceProblem, hearEvidence } from './hear-evidence.ts';
import { hearMail } from './hear-mail.ts';

const EVIDENCE = {
  'touch.delivered': 'delivered',
  'touch.read': 'opened',
  'touch.replied': 'replied',
  'touch.delayed': 'put_off',
  'touch.failed': 'bounced',
  'touch.no_address': 'no_address',
} as const satisfies Readonly<Record<string, TouchEvidence>>;

const touchId = z.string().regex(/^tch_[0-9a-z]{26}$/);
const timestamp = z.iso.datetime({ offset: true }).optional();
const data = z.object({ touchId, code: z.string().max(60).optional() });
/** What the other side of a webhook says. Names that are not known are not understood: nothing is guessed. */
const Answer = z.discriminatedUnion('type', [
  z.object({ type: z.enum(Object.keys(EVIDENCE) as (keyof typeof EVIDENCE)[]), timestamp, data }),
  z.object({ type: z.literal('touch.stopped'), timestamp, data }),
  z.object({ type: z.literal('mail.received'), timestamp, data: z.object({ raw: z.base64().max(1_000_000) }) }),
]);

type AnswerProblem = EvidenceProblem | Extract<Problem, { code: 'request.invalid' }>;

/**
 * Hears what the other side of a webhook has to say of a touch: what became of it, what the person did, that they want no more of it; or a
 * letter that the bank's mail server has received. The same answer again changes nothing.
 * @param id of the message, by which it is told from all others
 */
export async function hearAnswer(
  stores: Stores,
  { id, body }: { readonly id: string; readonly body: unknown },
  clock: { readonly now: string; readonly newId: NewId },
): Promise<Result<null, AnswerProblem>> {
  const parsed = Answer.safeParse(body);
  if (!parsed.success)
    return fail({
      code: 'request.invalid',
      faults: parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    });
  const answer = parsed.data;
  if (answer.type === 'mail.received') {
    await hearMail(stores, Buffer.from(answer.data.raw, 'base64'), clock);
    return ok(null);
  }
  if (answer.type === 'touch.stopped') return stop(stores, answer.data.touchId, clock.now);
  const kind = EVIDENCE[answer.type];
  const { code, touchId: about } = answer.data;
  const heard = await hearEvidence(
    stores,
    {
      touchId: about,
      kind,
      at: answer.timestamp === undefined ? null : new Date(answer.timestamp).toISOString(),
      answer: code === undefined ? null : `webhook.${code}`,
      ...(kind === 'put_off' ? { source: id } : {}),
    },
    clock,
  );
  return heard.ok ? ok(null) : heard;
}

/** The person has answered that they want no more of these: it counts as if they had followed the message's own link. */
async function stop(stores: Stores, id: string, now: string): Promise<Result<null, EvidenceProblem>> {
  const touch = await inWholeBank(stores, (db) => lockTouch(db, id));
  const stopped = touch === undefined ? undefined : await stopAdvertising(stores, touch, now);
  return stopped?.ok === true ? ok(null) : fail({ code: 'touch.not_found', touchId: id });
}
