import { runSenders, sayPhrase, waysOut } from '@vivero/app';
import { UsageError } from '../arguments.ts';
import { command } from '../command.ts';

/** Each holds a connection to the database for its lock. */
const MOST = 4;

export const sendCommand = command({
  name: 'send',
  help: `vivero send [--senders N] [--wait] [--json]
Sends what the gate has let pass, by the mail server of SMTP_URL. Ends when nothing is due.
  --senders N  how many at the same time (1 to ${MOST}, default 1)
  --wait       goes on waiting for more until it is stopped; the touch in hand is finished
What a sender that was killed had in hand becomes unknown and is never sent again by itself: see vivero touches.`,
  options: { senders: { type: 'string' }, wait: { type: 'boolean' } },
  read: ({ values }) => {
    const senders = Number(values.senders ?? 1);
    if (!Number.isInteger(senders) || senders < 1 || senders > MOST)
      throw new UsageError(`--senders: a whole number from 1 to ${MOST}`);
    return async (io) => {
      const run = runSenders({
        stores: io.stores,
        ways: waysOut(io.environment, io.now),
        senders,
        now: io.now,
        newId: io.newId,
        onFault: (error) => io.err(error instanceof Error ? error.message : String(error)),
        untilEmpty: values.wait !== true,
      });
      for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, run.stop);
      const done = await run.ended;
      io.show(done, () => [sayPhrase({ key: 'terminal.send.done', params: { ...done } }, io.language)]);
      return 0;
    };
  },
});
