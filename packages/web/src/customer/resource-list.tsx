import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../api/wire.ts';
import { useDayText } from '../language/use-day-text.ts';

export interface ResourceListProps {
  readonly page: CustomerView;
  readonly mayChange: boolean;
}

/** What the customer could bring beside money, and how far it has come. */
export function ResourceList({ page, mayChange }: ResourceListProps) {
  const { t } = useTranslation();
  const day = useDayText();
  const { customerId, resources } = page;
  return (
    <>
      {resources.length === 0 && <p className="around-none">{t('ui.customer.resources_none')}</p>}
      <ul>
        {resources.map(({ resourceId, kind, willing, words, agreedOn }) => {
          const what = words ?? t(`resource.${kind}`);
          return (
            <li key={resourceId}>
              {mayChange ? (
                <Link
                  to="/customers/$customerId"
                  params={{ customerId }}
                  search={(search) => ({ ...search, sheet: 'resource', resource: resourceId })}
                  resetScroll={false}
                >
                  {what}
                </Link>
              ) : (
                what
              )}
              <small>
                {[
                  t(`resource.${kind}`),
                  t(`willing.${willing}`),
                  ...(agreedOn === null ? [] : [t('ui.customer.agreed', { day: day(agreedOn) })]),
                ].join(' · ')}
              </small>
            </li>
          );
        })}
      </ul>
      {mayChange && (
        <Link
          className="around-add"
          to="/customers/$customerId"
          params={{ customerId }}
          search={({ part }) => ({ ...(part && { part }), sheet: 'resource' })}
          resetScroll={false}
        >
          {t('ui.change.resource')}
        </Link>
      )}
    </>
  );
}
