import { Link, useRouteContext } from '@tanstack/react-router';
import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { BankForm } from '../administration/bank-form.tsx';
import { WaysForm } from '../administration/ways-form.tsx';
import { PeopleForm } from '../administration/people-form.tsx';
import { AdminCounts } from './admin-counts.tsx';
import { CommandLine } from '../design/command-line.tsx';
import './next-page.css';

/** Where an administrator starts: whose bank this is, who and what is in it, and how its files get in. */
export function NextPage() {
  const { t } = useTranslation();
  const date = new Intl.DateTimeFormat(LOCALES[useLanguage()], { dateStyle: 'full', timeZone: 'UTC' });
  const { session } = useRouteContext({ from: '/inside/admin' });
  return (
    <div className="next">
      <h1>{t('ui.next.title')}</h1>
      <dl className="next-facts">
        <div>
          <dt>{t('ui.next.bank')}</dt>
          <dd>{session.bank.name}</dd>
        </div>
        <div>
          <dt>{t('ui.next.today_on')}</dt>
          <dd>{date.format(new Date(`${session.bank.todayOn}T00:00Z`))}</dd>
        </div>
        <AdminCounts />
      </dl>
      <BankForm />
      <PeopleForm />
      <WaysForm />
      <section aria-labelledby="import-title">
        <h2 id="import-title">{t('ui.next.import_title')}</h2>
        <Link to="/customers/import" className="button button-main">
          {t('ui.import.title_bank')}
        </Link>
        <p>{t('ui.next.import_text')}</p>
        <ol>
          <li>
            {t('ui.next.step_preview')}
            <CommandLine>./vivero import table customers.xlsx --preview</CommandLine>
          </li>
          <li>
            {t('ui.next.step_import')}
            <CommandLine>./vivero import table customers.xlsx</CommandLine>
          </li>
          <li>
            {t('ui.next.step_refresh')}
            <CommandLine>./vivero refresh && ./vivero plan</CommandLine>
          </li>
        </ol>
      </section>
    </div>
  );
}
