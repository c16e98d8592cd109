import type { MailSink } from '../sending/mail-sink.ts';
import type { ChainTally } from './chain-tally.ts';

/** One letter in so many makes its reader end advertising. */
const ENDED_BY = 0.05;

/** What receivers do with the letters that came today: a few end advertising with the one click of their mail program. */
export async function customerDay(
  address: string,
  sink: MailSink,
  random: () => number,
  tally: ChainTally,
): Promise<void> {
  for (const [touchId, stop] of sink.unread()) {
    if (random() >= ENDED_BY) continue;
    const answer = await fetch(address + new URL(stop).pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    if (answer.status !== 200) throw new Error(`one click of ${touchId}: ${answer.status}`);
    tally.stopped += 1;
  }
}
