import { FEEDBACK_TOPICS } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { NoteDraft } from './note-draft.ts';

const KINDS = ['product', 'activity'] as const;

export interface SuggestionFieldProps {
  readonly value: NoteDraft['feedback'];
  readonly onChange: (value: NoteDraft['feedback']) => void;
}

/** What the customer thinks should be other, by kind and topic in one choice. */
export function SuggestionField({ value, onChange }: SuggestionFieldProps) {
  const { t } = useTranslation();
  const ways = KINDS.flatMap((kind) => FEEDBACK_TOPICS[kind].map((topic) => ({ kind, topic })));
  const keyOf = (way: NoteDraft['feedback']): string => (way === null ? '' : `${way.kind}:${way.topic}`);
  return (
    <label className="field">
      {t('ui.note.suggestion')}
      <select
        value={keyOf(value)}
        onChange={(event) => onChange(ways.find((way) => keyOf(way) === event.target.value) ?? null)}
      >
        <option value="">{t('ui.note.no_suggestion')}</option>
        {KINDS.map((kind) => (
          <optgroup key={kind} label={t(`ui.feedback.kind.${kind}`)}>
            {ways
              .filter((way) => way.kind === kind)
              .map((way) => (
                <option key={keyOf(way)} value={keyOf(way)}>
                  {t(`ui.feedback.topic.${way.topic}`)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
