import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/wire.ts';
import { CommandLine } from '../design/command-line.tsx';
import './first-run.css';
import { SeenThisWeek } from './seen-this-week.tsx';

/** An RM's first day with an empty book: look, bring, or simply say whom one sees. The first useful row comes before any setting. */
export function FirstRun({ bank }: { readonly bank: Session['bank'] }) {
  const { t } = useTranslation();
  return (
    <div className="first-run">
      <h1>{t('ui.first.title')}</h1>
      <section aria-labelledby="first-demo">
        <h2 id="first-demo">{t('ui.first.demo')}</h2>
        <p>{t(bank.demo ? 'ui.first.demo_here' : 'ui.first.demo_elsewhere')}</p>
        {!bank.demo && <CommandLine>VIVERO_DATA=./demo PORT=4700 ./start</CommandLine>}
      </section>
      <section aria-labelledby="first-bring">
        <h2 id="first-bring">{t('ui.first.bring')}</h2>
        <p>{t('ui.first.bring_text')}</p>
        <Link to="/customers/import" className="button">
          {t('ui.first.bring')}
        </Link>
      </section>
      <SeenThisWeek todayOn={bank.todayOn} />
    </div>
  );
}
