import { followUp, type PromiseView, sayPhrase, sayTerm } from '@vivero/app';
import { formatDay, moneyText, type Language } from '@vivero/domain';
import { shareText } from '../answer-words.ts';
import { columns } from '../columns.ts';
import { command } from '../command.ts';

export const followUpCommand = command({
  name: 'follow-up',
  help: `vivero follow-up [--as USER] [--json]
What was promised and is open, by its day: until when it is in time, calls that nobody answered, when to try again or that it is not worth
it; how often promises are kept in time, and what waiting costs.`,
  read: () => async (io) => {
    const { today, open, tasks, service } = await followUp(io.stores, io.actor, io.now());
    io.show({ today: formatDay(today), open, tasks: tasks.length, service }, () => [
      shareText(service.onTime, io.language),
      ...(service.leak === null
        ? []
        : [
            sayPhrase(
              {
                key: 'ui.follow_up.leak',
                params: {
                  late: service.late,
                  worth: moneyText(service.leak.worth, io.language),
                  lost: moneyText(service.leak.lost, io.language),
                },
              },
              io.language,
            ),
          ]),
      ...columns(open.map((promise) => lineOf(promise, io.language))),
    ]);
    return 0;
  },
});

function lineOf({ dueOn, customerName, agreed, service }: PromiseView, language: Language): string[] {
  const next = service?.next ?? null;
  return [
    formatDay(dueOn),
    customerName,
    'text' in agreed ? agreed.text : sayPhrase(agreed, language),
    service === null ? '' : sayTerm(`ui.follow_up.clock.${service.clock.state}`, language),
    service === null || service.tries === 0
      ? ''
      : sayPhrase({ key: 'ui.follow_up.tries', params: { count: service.tries } }, language),
    next === null
      ? ''
      : 'on' in next
        ? `${formatDay(next.on)} ${next.hour}:00`
        : sayTerm('ui.follow_up.stop', language),
  ];
}
