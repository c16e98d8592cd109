import { decideFeedback, feedbackOverview, sayTerm } from '@vivero/app';
import { DECLINE_REASONS, FEEDBACK_STATES, NEED_KINDS, type FeedbackTopic } from '@vivero/domain';
import { UsageError } from '../arguments.ts';
import { columns } from '../columns.ts';
import { command, orExit } from '../command.ts';

export const feedbackCommand = command({
  name: 'feedback',
  help: `vivero feedback [--json]
vivero feedback --theme ID --to accepted|declined|planned|shipped [--reason ${DECLINE_REASONS.join('|')}]
What customers say should be other, by theme; or decides about a theme, so that everybody who said it is told.`,
  options: { theme: { type: 'string' }, to: { type: 'string' }, reason: { type: 'string' } },
  read: ({ values }) => {
    const state = FEEDBACK_STATES.find((each) => each === values.to);
    const reason = DECLINE_REASONS.find((each) => each === values.reason) ?? null;
    if ((values.theme === undefined) !== (state === undefined)) throw new UsageError('--theme and --to go together');
    if (values.reason !== undefined && reason === null)
      throw new UsageError(`--reason is one of ${DECLINE_REASONS.join(', ')}`);
    return async (io) => {
      if (values.theme !== undefined && state !== undefined) {
        const decision = { themeId: values.theme, state, reason };
        const done = orExit(await decideFeedback(io.stores, io.actor, decision, { now: io.now(), newId: io.newId }));
        io.show(done, () => [`${sayTerm('ui.feedback.to_tell', io.language)}: ${done.toTell}`]);
        return 0;
      }
      const { themes } = await feedbackOverview(io.stores, io.actor, io.now());
      const topicWord = (topic: FeedbackTopic): string => {
        const need = NEED_KINDS.find((kind) => kind === topic);
        return need === undefined
          ? sayTerm(`ui.feedback.topic.${topic as Exclude<FeedbackTopic, (typeof NEED_KINDS)[number]>}`, io.language)
          : sayTerm(`need.${need}`, io.language);
      };
      io.show({ themes }, () =>
        columns(
          themes.map(({ themeId, kind, topic, state: now, items, people }) => [
            themeId,
            sayTerm(`ui.feedback.kind.${kind}`, io.language),
            topicWord(topic),
            sayTerm(`ui.feedback.state.${now}`, io.language),
            items ?? '',
            people ?? '',
          ]),
        ),
      );
      return 0;
    };
  },
});
