import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import './problem-page.css';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <main className="problem-page">
      <h1>{t('ui.problem.not_found')}</h1>
      <Link to="/" className="button">
        {t('ui.problem.home')}
      </Link>
    </main>
  );
}
