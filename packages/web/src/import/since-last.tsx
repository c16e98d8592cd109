import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { ImportTotals } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';

/** What must have happened since the list before: found by comparing the two, dated between them. */
export function SinceLast({ sinceLast }: { readonly sinceLast: NonNullable<ImportTotals['sinceLast']> }) {
  const { t } = useTranslation();
  const date = new Intl.DateTimeFormat(LOCALES[useLanguage()], { dateStyle: 'long', timeZone: 'UTC' });
  const { since, inferred, missingPeople } = sinceLast;
  return (
    <>
      {inferred.length > 0 && (
        <p>
          {t('ui.import.since', { day: date.format(new Date(`${since}T00:00Z`)) })}{' '}
          {inferred.map(({ what, count }) => `${t(`inference.${what}`)} ${count}`).join(' · ')}
        </p>
      )}
      {missingPeople > 0 && <p>{t('ui.import.missing', { count: missingPeople })}</p>}
    </>
  );
}
