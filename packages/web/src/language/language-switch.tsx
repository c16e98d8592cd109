import { LANGUAGES, LOCALES } from '@vivero/domain';
import type { Language } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import './language-switch.css';
import { useLanguage } from './use-language.ts';

/** The three languages, each under its own name. */
export function LanguageSwitch({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const { t } = useTranslation();
  const current = useLanguage();
  return (
    <fieldset className="language-switch">
      <legend className="unseen">{t('ui.language.label')}</legend>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={LOCALES[language]}
          aria-pressed={language === current}
          onClick={() => onChoose(language)}
        >
          {t(`ui.language.${language}`)}
        </button>
      ))}
    </fieldset>
  );
}
