import { useTranslation } from 'react-i18next';
import './today-skeleton.css';

/** The shape of the list while it is on its way. */
export function TodaySkeleton() {
  const { t } = useTranslation();
  return (
    <div className="today-skeleton">
      <output className="unseen">{t('ui.today.loading')}</output>
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <div key={row}>
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
