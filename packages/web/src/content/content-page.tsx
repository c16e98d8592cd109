import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScenesSection } from '../scenes/scenes-section.tsx';
import { CalendarSection } from './calendar-section.tsx';
import './content-page.css';
import { CONTENT_PARTS } from './content-search.ts';
import { CoverageSection } from './coverage-section.tsx';
import { LibrarySection } from './library-section.tsx';

const SECTIONS = {
  library: LibrarySection,
  calendar: CalendarSection,
  coverage: CoverageSection,
  scenes: ScenesSection,
} as const;

/** Content and scenes: what there is, when it goes out, who finds nothing, and how people are met. */
export function ContentPage() {
  const { t } = useTranslation();
  const { open: part = 'library' } = useSearch({ from: '/inside/content' });
  const Section = SECTIONS[part];
  return (
    <div className="page content">
      <h1>{t('ui.menu.content')}</h1>
      <nav className="content-parts" aria-label={t('ui.content.parts')}>
        {CONTENT_PARTS.map((each) => (
          <Link key={each} to="/content" search={{ open: each }} aria-current={each === part ? 'page' : undefined}>
            {t(`ui.content.${each}`)}
          </Link>
        ))}
      </nav>
      <Section />
    </div>
  );
}
