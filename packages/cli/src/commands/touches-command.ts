import { ASKED_AT_ONCE, askTouches, sayPhrase, sayTerm, settleTouchByHand, touchList } from '@vivero/app';
import { TOUCH_STATES, TOUCH_WORDS } from '@vivero/domain';
import { readWide, ungatedTouches } from '@vivero/storage';
import { UsageError, wordArgument } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';
import { definitionFile } from '../definition-file.ts';

export const touchesCommand = command({
  name: 'touches',
  help: `vivero touches [--state STATE] [--all] [--json]
vivero touches ask FILE [--at-once N] | vivero touches check | vivero touches settle TOUCH ${TOUCH_WORDS.join('|')}
What goes out to customers: what waits and until when, what was refused and by which rule, what nobody knows about.
  --state STATE  ${TOUCH_STATES.join(', ')}; without it all that waits for somebody
  --all          every page of them
  ask FILE       asks for the touches of a JSON list, - reads what is piped in; each is judged by the gate. With one key a touch is asked for once:
                 [{"customerId":"cus_…","medium":"email","purpose":"marketing","contentId":"…","idempotencyKey":"…","expiresAt":"2026-12-31T00:00:00Z"}]
                 Instead of customerId: "source" and "key", the number that the bank's own system knows the customer by
  check          counts touches that went further than a gate let them: there are none, or something is very wrong
  settle         says of an unknown one whether it arrived, of a task that it is done, of a waiting one that nobody wants it`,
  options: { state: { type: 'string' }, all: { type: 'boolean' }, 'at-once': { type: 'string' } },
  words: { minimum: 0, maximum: 3 },
  read: ({ values, positionals: [verb, what, said] }) => {
    const state = wordArgument('state', values.state, TOUCH_STATES);
    if (verb === 'ask') {
      if (what === undefined) throw new UsageError('ask needs a file');
      const list = definitionFile(what);
      const atOnce = Number(values['at-once'] ?? ASKED_AT_ONCE);
      if (!Number.isInteger(atOnce) || atOnce < 1) throw new UsageError('--at-once: a whole number from 1 on');
      return async (io) => {
        const onProgress = (done: number, total: number) => io.progress('touches', done, total);
        const asked = orExit(await askTouches(io.stores, io.actor, list, { ...io, atOnce, onProgress }));
        io.show(asked, () =>
          columns([
            ...Object.entries(asked.states).map(([each, count]) => [
              sayTerm(`touch_state.${each}`, io.language),
              count,
            ]),
            ...Object.entries(asked.rules).map(([each, count]) => [each, count]),
          ]),
        );
        return 0;
      };
    }
    if (verb === 'settle') {
      const word = wordArgument('settle', said, TOUCH_WORDS);
      if (what === undefined || word === undefined) throw new UsageError('settle needs a touch and a word');
      return async (io) => {
        orExit(await settleTouchByHand(io.stores, io.actor, what, word, io.now()));
        io.show({ touchId: what, word }, () => [what]);
        return 0;
      };
    }
    if (verb === 'check')
      return async (io) => {
        const checked = await readWide(io.stores, ungatedTouches);
        io.show(checked, () => [`${checked.ungated} / ${checked.touches}`]);
        return checked.ungated === 0 ? 0 : 1;
      };
    if (verb !== undefined) throw new UsageError(`touches does not know ${verb}`);
    return async (io) => {
      const states = state === undefined ? (['held', 'ready', 'task', 'sending', 'unknown'] as const) : [state];
      const first = await touchList(io.stores, io.actor, { states });
      const touches = [...first.touches];
      for (let before = first.next; values.all === true && before !== null;) {
        const page = await touchList(io.stores, io.actor, { states, before });
        touches.push(...page.touches);
        before = page.next;
      }
      const list = { counts: first.counts, touches };
      io.show(list, () => [
        ...columns(
          Object.entries(list.counts).map(([each, count]) => [sayTerm(`touch_state.${each}`, io.language), count]),
        ),
        ...columns(
          list.touches.map(({ touchId, customerName, medium, state: each, dueAt, reasons }) => [
            touchId,
            customerName,
            sayTerm(`medium.${medium}`, io.language),
            sayTerm(`touch_state.${each}`, io.language),
            each === 'held' ? dueAt : '',
            reasons.map((reason) => sayPhrase(reason, io.language)).join('; '),
          ]),
        ),
      ]);
      return 0;
    };
  },
});
