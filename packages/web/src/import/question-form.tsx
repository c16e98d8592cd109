import { LAWFUL_BASES } from '@vivero/domain';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadAnswers } from '../api/wire.ts';
import '../design/fields.css';
import { ASKED, BASIS_OF } from './basis-of.ts';
import './question-form.css';

/** What the server takes for the name of a list. */
const SOURCE_NAME = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N} _.\-]*`;

export interface QuestionFormProps {
  /** What was answered before, for this file or an earlier one of the same list. */
  readonly before: UploadAnswers | null;
  readonly suggestedName: string;
  readonly disabled: boolean;
  readonly onAnswer: (answers: UploadAnswers) => void;
}

/** The one question of an import. The basis and the name of the list come with a sensible answer of their own. */
export function QuestionForm({ before, suggestedName, disabled, onAnswer }: QuestionFormProps) {
  const { t } = useTranslation();
  const [relation, setRelation] = useState<UploadAnswers['relation'] | undefined>(before?.relation);
  const [stated, setBasis] = useState<UploadAnswers['basis'] | undefined>(before?.basis);
  const [name, setName] = useState(before?.sourceName ?? suggestedName);
  const basis = stated ?? (relation && BASIS_OF[relation]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (relation !== undefined && basis !== undefined)
      onAnswer({ relation, basis, sourceName: name.trim(), known: before?.known ?? 'overwrite' });
  };
  return (
    <form className="question" onSubmit={submit}>
      <fieldset className="question-who">
        <legend>{t('ui.import.who')}</legend>
        <div>
          {ASKED.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="relation"
                required
                checked={relation === each}
                onChange={() => {
                  setRelation(each);
                  setBasis(undefined);
                }}
              />
              <strong>{t(`ui.import.relation.${each}`)}</strong>
              <small>{t(`ui.import.who.${each}`)}</small>
            </label>
          ))}
        </div>
      </fieldset>
      {basis !== undefined && (
        <>
          <fieldset className="question-basis">
            <legend>{t('ui.import.why')}</legend>
            {LAWFUL_BASES.map((each) => (
              <label key={each}>
                <input type="radio" name="basis" checked={basis === each} onChange={() => setBasis(each)} />
                <span>
                  {t(`ui.import.basis.${each}`)} <small>{t(`ui.import.why.${each}`)}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <label className="field question-source">
            <strong>{t('ui.import.source')}</strong>
            <input
              required
              maxLength={40}
              pattern={SOURCE_NAME}
              title={t('ui.import.source_wrong')}
              value={name}
              onChange={({ target }) => setName(target.value)}
              autoComplete="off"
            />
            <small>{t('ui.import.source_hint')}</small>
          </label>
          <button type="submit" className="button button-main" disabled={disabled}>
            {t('ui.import.preview')}
          </button>
        </>
      )}
    </form>
  );
}
