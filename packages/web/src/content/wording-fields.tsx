import { LANGUAGES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft.ts';

type Wording = Draft['variants'][number];
export interface WordingFieldsProps {
  readonly variants: readonly Wording[];
  readonly next: Pick<Wording, 'language'>;
  readonly onChange: (variants: readonly Wording[]) => void;
}

/** The wordings of a piece, each with its language. */
export function WordingFields({ variants, next, onChange }: WordingFieldsProps) {
  const { t } = useTranslation();
  const change = (place: number, to: Partial<Wording>) =>
    onChange(variants.map((variant) => (variant.place === place ? { ...variant, ...to } : variant)));
  const add = () => {
    const place = Math.max(-1, ...variants.map((variant) => variant.place)) + 1;
    onChange([...variants, { ...next, variantId: null, title: '', body: '', place }]);
  };
  return (
    <fieldset className="content-repeated">
      <legend>{t('ui.content.form.wordings')}</legend>
      <p>{t('ui.content.form.wordings_says')}</p>
      {variants.map(({ place, language, title, body }) => (
        <div key={place}>
          <label>
            {t('ui.language.label')}
            <select
              value={language}
              onChange={({ target }) => change(place, { language: target.value as Wording['language'] })}
            >
              {LANGUAGES.map((each) => (
                <option key={each} value={each}>
                  {t(`ui.language.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('ui.content.form.title')}
            <input
              required
              maxLength={120}
              value={title}
              lang={language}
              onChange={({ target }) => change(place, { title: target.value })}
            />
          </label>
          <label>
            {t('ui.content.form.body')}
            <textarea
              maxLength={4000}
              value={body}
              lang={language}
              onChange={({ target }) => change(place, { body: target.value })}
            />
          </label>
          {variants.length > 1 && (
            <button
              type="button"
              className="quiet"
              onClick={() => onChange(variants.filter((variant) => variant.place !== place))}
            >
              {t('ui.content.form.remove_wording')}
            </button>
          )}
        </div>
      ))}
      <button type="button" className="quiet" onClick={add}>
        {t('ui.content.form.add_wording')}
      </button>
    </fieldset>
  );
}
