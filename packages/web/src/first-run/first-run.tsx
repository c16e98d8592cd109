import { useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/wire.ts';
import { CommandLine } from '../next/command-line.tsx';
import './first-run.css';
import { SeenThisWeek } from './seen-this-week.tsx';

const IMPORT_PAGE = '/customers/import';

/** An RM's first day with an empty book: look, bring, or simply say whom one sees. The first useful row comes before any setting. */
export function FirstRun({ bank }: { readonly bank: Session['bank'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const bringHere = IMPORT_PAGE in useRouter().routesByPath;
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
        <p>{t(bringHere ? 'ui.first.bring_text' : 'ui.first.bring_ask')}</p>
        {bringHere ? (
          <button type="button" className="button" onClick={() => void navigate({ href: IMPORT_PAGE })}>
            {t('ui.first.bring')}
          </button>
        ) : (
          <CommandLine>./vivero import table customers.xlsx</CommandLine>
        )}
      </section>
      <SeenThisWeek todayOn={bank.todayOn} />
    </div>
  );
}
