import { NEED_KINDS } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { Feedback } from '../api/wire.ts';

type Theme = Pick<Feedback['themes'][number], 'kind' | 'topic'>;
type NeedKind = (typeof NEED_KINDS)[number];
const isNeed = (topic: Theme['topic']): topic is NeedKind => NEED_KINDS.some((kind) => kind === topic);

/** Says a kind of feedback and its topic. */
export function useTopic(): (theme: Theme) => string {
  const { t } = useTranslation();
  return ({ kind, topic }) =>
    `${t(`ui.feedback.kind.${kind}`)}: ${isNeed(topic) ? t(`need.${topic}`) : t(`ui.feedback.topic.${topic}`)}`;
}
