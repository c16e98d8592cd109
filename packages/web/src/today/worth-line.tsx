import { moneyText } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { TodayRow } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';

/** What the conversation is worth: a word first, the figure for whoever asks. */
export function WorthLine({ row }: { readonly row: TodayRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (row.worth === null || row.expectedValue === null) return null;
  const amount = moneyText(row.expectedValue, language);
  return (
    <div>
      <dt>{t('ui.sheet.worth')}</dt>
      <dd>
        <details>
          <summary>
            {t(`ui.sheet.worth.${row.worth}`)} <small>{t('ui.sheet.in_figures')}</small>
          </summary>
          {t('ui.sheet.expected', { amount, minutes: row.minutes })}
        </details>
      </dd>
    </div>
  );
}
