import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { entryOf } from '../shell/menu.ts';
import { LESSONS } from './lessons.ts';
import type { Lesson, LessonName } from './lessons.ts';
import './teaching-page.css';

/** A page whose part of the method is still to come: what it is for, one example, and what can be done today. It shows no figure, since there is none. */
export function TeachingPage({ lesson }: { readonly lesson: LessonName }) {
  const { t } = useTranslation();
  const { opens, already }: Lesson = LESSONS[lesson];
  const there = entryOf(already);
  return (
    <div className="teaching">
      <h1>{t(`ui.menu.${lesson}`)}</h1>
      <p className="teaching-what">{t(`ui.teaching.${lesson}.what`)}</p>
      <section>
        <h2>{t('ui.teaching.example')}</h2>
        <p>{t(`ui.teaching.${lesson}.example`)}</p>
      </section>
      <section>
        <h2>{t('ui.teaching.already')}</h2>
        <p>{t(`ui.teaching.${lesson}.already`)}</p>
        {there && (
          <Link to={already} className="button">
            {t(`ui.menu.${there}`)}
          </Link>
        )}
      </section>
      <p className="teaching-opens">{t(`ui.teaching.opens.${opens}`)}</p>
    </div>
  );
}
