import { fail, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import type { MasterKey, Stores } from '@vivero/storage';
import { hearEvidence } from './hear-evidence.ts';
import { messageToken, readMessageToken } from './message-token.ts';

/** A link of a message that says who followed it, and where it leads: signed, so that nobody can make it lead elsewhere. */
interface Click {
  readonly touchId: string;
  readonly url: string;
}
interface Open {
  readonly touchId: string;
}

/** Who asks: a program by what it calls itself. */
interface Asking {
  readonly userAgent: string;
  readonly now: string;
  readonly newId: NewId;
}

export const clickToken = (keys: MasterKey, click: Click): string => messageToken(keys, 'click', click);
export const openToken = (keys: MasterKey, open: Open): string => messageToken(keys, 'open', open);

/** Hears that somebody followed a link of a message. @returns where it leads */
export async function followLink(
  stores: Stores,
  token: string,
  { userAgent, ...clock }: Asking,
): Promise<Result<string, Extract<Problem, { code: 'choices.link_invalid' }>>> {
  const click = readMessageToken<Click>(stores.keys, 'click', token);
  if (click === undefined) return fail({ code: 'choices.link_invalid' });
  const { touchId, url } = click;
  // Whoever follows a link comes where it leads, whatever becomes of the note of it.
  await hearEvidence(stores, { touchId, kind: 'clicked', at: null, answer: null, userAgent }, clock).catch(() => null);
  return ok(url);
}

/** Hears that the picture of a message was asked for. What is no link of this bank's is passed over: the picture says nothing either way. */
export async function hearOpen(stores: Stores, token: string, { userAgent, ...clock }: Asking): Promise<void> {
  const open = readMessageToken<Open>(stores.keys, 'open', token);
  if (open === undefined) return;
  const { touchId } = open;
  await hearEvidence(stores, { touchId, kind: 'opened', at: null, answer: null, userAgent }, clock);
}
