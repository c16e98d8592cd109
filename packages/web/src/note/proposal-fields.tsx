import { CONTACT_MEDIA, dayText, NEED_KINDS, parseDay, SAID_NEEDS } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { MoneyMark } from '../marks/money-mark.tsx';
import type { NoteDraft } from './note-draft.ts';
import './proposal-fields.css';
import { SuggestionField } from './suggestion-field.tsx';

export interface ProposalFieldsProps {
  readonly draft: NoteDraft;
  /** Further needs that the text seems to speak of. */
  readonly also: NoteDraft['alsoNeeds'];
  /** Other days that the text names, offered beside the field. */
  readonly days: readonly string[];
  readonly todayOn: string;
  readonly onChange: (draft: NoteDraft) => void;
}

/** What the note seems to say, each part to be left, corrected or emptied. */
export function ProposalFields({ draft, also, days, todayOn, onChange }: ProposalFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const put = (change: Partial<NoteDraft>) => onChange({ ...draft, ...change });
  return (
    <div className="proposal-fields">
      <label className="field">
        {t('ui.note.need')}
        <select value={draft.need} onChange={(event) => put({ need: event.target.value as NoteDraft['need'] })}>
          <option value="">{t('ui.note.no_need')}</option>
          {NEED_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`need.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {draft.need !== '' && (
        <fieldset className="proposal-keys">
          <legend>
            {t('ui.note.said')}
            {draft.amount && <MoneyMark amount={draft.amount} />}
          </legend>
          {SAID_NEEDS.map((said) => (
            <label key={said}>
              <input type="radio" name="said" checked={draft.said === said} onChange={() => put({ said })} />
              <span>{t(`ui.note.said.${said}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {also.length > 0 && (
        <fieldset className="proposal-keys">
          <legend>{t('ui.note.also')}</legend>
          {also.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={draft.alsoNeeds.includes(kind)}
                onChange={(event) =>
                  put({
                    alsoNeeds: event.target.checked
                      ? [...draft.alsoNeeds, kind]
                      : draft.alsoNeeds.filter((other) => other !== kind),
                  })
                }
              />
              <span>{t(`need.${kind}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <SuggestionField value={draft.feedback} onChange={(feedback) => put({ feedback })} />
      <label className="field">
        {t('ui.note.promise')}
        <input
          value={draft.words}
          maxLength={200}
          placeholder={t('ui.note.promise_hint')}
          onChange={(event) => put({ words: event.target.value })}
        />
      </label>
      {draft.words !== '' && (
        <label className="field">
          {t('ui.note.due')}
          <input
            type="date"
            min={todayOn}
            value={draft.dueOn}
            required
            onChange={(event) => put({ dueOn: event.target.value })}
          />
        </label>
      )}
      {draft.words !== '' && days.length > 0 && (
        <p className="proposal-days">
          {days.map((day) => (
            <button key={day} type="button" onClick={() => put({ dueOn: day })}>
              {dayText(parseDay(day) ?? 0, language)}
            </button>
          ))}
        </p>
      )}
      <label className="field">
        {t('ui.note.medium')}
        <select value={draft.medium} onChange={(event) => put({ medium: event.target.value as NoteDraft['medium'] })}>
          <option value="">{t('ui.note.no_medium')}</option>
          {CONTACT_MEDIA.map((medium) => (
            <option key={medium} value={medium}>
              {t(`ui.medium.${medium}`)}
            </option>
          ))}
        </select>
      </label>
      {draft.medium !== '' && (
        <fieldset className="proposal-keys">
          <legend>{t('ui.note.direction')}</legend>
          {(['out', 'in'] as const).map((direction) => (
            <label key={direction}>
              <input
                type="radio"
                name="direction"
                checked={draft.direction === direction}
                onChange={() => put({ direction })}
              />
              <span>{t(`ui.note.direction.${direction}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label className="proposal-check">
        <input
          type="checkbox"
          checked={draft.complaint}
          onChange={(event) => put({ complaint: event.target.checked })}
        />
        {t('ui.note.complaint')}
      </label>
    </div>
  );
}
