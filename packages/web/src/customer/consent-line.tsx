import { LOCALES } from '@vivero/domain';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../api/wire.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useLanguage } from '../language/use-language.ts';

/** How the customer may be reached, in one sentence; the matrix behind it is a tap away. */
export function ConsentLine({ page }: { readonly page: CustomerView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = useDayText();
  const { permissions } = page;
  if (permissions === null) return <p>{t('ui.customer.consent.unknown')}</p>;
  const list = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });
  const words = (media: readonly (typeof permissions.may)[number][]) =>
    list.format(media.map((medium) => t(`medium.${medium}`)));
  const refusals = Map.groupBy(permissions.refused, ({ on }) => on);
  const sentences = [
    permissions.may.length > 0
      ? t('ui.customer.consent.may', { media: words(permissions.may) })
      : t('ui.customer.consent.none'),
    ...[...refusals].map(([on, all]) =>
      t('ui.customer.consent.refused', { media: words(all.map(({ medium }) => medium)), day: day(on) }),
    ),
    ...(permissions.neverAsked ? [t('ui.customer.consent.never')] : []),
  ];
  return (
    <p>
      {sentences.join(language === 'zh' ? '' : ' ')}{' '}
      <Link
        to="/customers/$customerId"
        params={{ customerId: page.customerId }}
        search={(search) => ({ ...search, sheet: 'matrix' })}
        resetScroll={false}
      >
        {t('ui.customer.consent.all')}
      </Link>
    </p>
  );
}
