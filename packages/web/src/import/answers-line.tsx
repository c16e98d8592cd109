import { useTranslation } from 'react-i18next';
import type { UploadAnswers } from '../api/wire.ts';
import './answers-line.css';
import { ChoiceField } from './choice-field.tsx';

const KNOWN = ['overwrite', 'fill'] as const;

export interface AnswersLineProps {
  readonly answers: UploadAnswers;
  readonly disabled: boolean;
  readonly onEdit: () => void;
  readonly onChange: (answers: UploadAnswers) => void;
}

/** What was answered, in one line, and what becomes of people who are there already. */
export function AnswersLine({ answers, disabled, onEdit, onChange }: AnswersLineProps) {
  const { t } = useTranslation();
  const { relation, basis, sourceName, known } = answers;
  return (
    <div className="answers-line">
      <p>
        {t(`ui.import.relation.${relation}`)} · {t(`ui.import.basis.${basis}`)} · {sourceName}{' '}
        <button type="button" disabled={disabled} onClick={onEdit}>
          {t('ui.import.edit_answers')}
        </button>
      </p>
      <ChoiceField
        label={t('ui.import.known')}
        options={KNOWN.map((each) => ({ value: each, text: t(`ui.import.known.${each}`) }))}
        value={known}
        disabled={disabled}
        onChoose={(value) => onChange({ ...answers, known: value ?? known })}
      />
    </div>
  );
}
