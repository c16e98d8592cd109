import type { RandomStream } from '@vivero/decision';

/** Weeks between two mails to somebody who has agreed to them: three and a half in three months. */
export const MAIL_A_WEEK = 3.5 / 13;

/** A mail about a subject is opened by so many; each one seen before on the same subject, and each week of its age, costs a share of that. */
export const OPENS = { fresh: 0.34, wearsTo: 0.82, weeks: 26 };
/** Share of the opened ones that are clicked, by those without and with the need. */
const CLICKS = { idle: 0.08, inNeed: 0.3 };

/** @param seen mails on the subject before; @param age of the content in weeks */
export function readContent(
  seen: number,
  age: number,
  inNeed: boolean,
  stream: RandomStream,
): { readonly opened: boolean; readonly clicked: boolean } {
  const opened = stream() < OPENS.fresh * OPENS.wearsTo ** seen * Math.exp(-age / OPENS.weeks);
  return { opened, clicked: stream() < (inNeed ? CLICKS.inNeed : CLICKS.idle) && opened };
}
