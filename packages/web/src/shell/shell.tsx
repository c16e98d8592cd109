import { Link, Outlet, useRouteContext } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeOf } from '../session/home-of.ts';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import './shell.css';

/** The frame of every page behind the door. The menu holds what exists, nothing that is still to come. */
export function Shell() {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/inside' });
  const home = homeOf(session.user.role);
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('ui.shell.skip')}
      </a>
      <header className="shell-bar">
        <Brand name={session.bank.name} />
        {session.bank.demo && (
          <span className="shell-demo" title={t('ui.shell.demo_note')}>
            {t('ui.shell.demo')}
          </span>
        )}
        <nav aria-label={t('ui.shell.menu')}>
          <Link to={home} activeOptions={{ includeSearch: false }}>
            {t(home === '/' ? 'ui.shell.today' : 'ui.shell.next')}
          </Link>
        </nav>
        <AccountMenu user={session.user} />
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
