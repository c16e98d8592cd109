import { returnedMail } from '@vivero/connectors';
import { type NewId, reportEvidence } from '@vivero/domain';
import type { Stores } from '@vivero/storage';
import { type Hearing, hearEvidence } from './hear-evidence.ts';

/** What became of one letter that the bank's mail server has handed over: nothing where it is about no touch, or a program's answer. */
export interface HeardMail {
  readonly touchId: string | null;
  readonly kind: 'reply' | 'report' | 'automatic' | 'other';
  readonly hearing: Hearing | 'nothing';
}

/** The touch's own number in a Message-ID that Vivero has given. */
const TOUCH = /^(tch_[0-9a-z]{26})@/;

/** Hears one letter that came to the bank: an answer, or a server's report. Its words are not kept: they are read where the bank reads its mail. */
export async function hearMail(
  stores: Stores,
  raw: Uint8Array,
  clock: { readonly now: string; readonly newId: NewId },
): Promise<HeardMail> {
  const { kind, about, at, report, messageId } = returnedMail(raw);
  const touchId = about.flatMap((id) => TOUCH.exec(id)?.[1] ?? []).at(0) ?? null;
  const evidence =
    report === null ? (kind === 'reply' ? 'replied' : null) : reportEvidence(report.action, report.status);
  if (touchId === null || evidence === null) return { touchId, kind, hearing: 'nothing' };
  const status = report?.status ?? null;
  const heard = await hearEvidence(
    stores,
    {
      touchId,
      kind: evidence,
      at,
      answer: status === null ? null : `smtp.${status}`,
      ...(evidence === 'put_off' ? { source: messageId ?? at ?? clock.now } : {}),
    },
    clock,
  );
  return { touchId, kind, hearing: heard.ok ? heard.value : 'nothing' };
}
