import { Outlet, useRouteContext } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ToastPlace } from '../design/toast-place.tsx';
import { WaitingNotes } from '../offline/waiting-notes.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Brand } from './brand.tsx';
import { MenuLink } from './menu-link.tsx';
import { menuOf, tabsOf } from './menu.ts';
import { PhoneTabs } from './phone-tabs.tsx';
import './shell.css';
import { useArrival } from './use-arrival.ts';

/** The frame of every page behind the door. The menu holds what exists, nothing that leads nowhere. */
export function Shell() {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/inside' });
  useArrival();
  const menu = menuOf(session.user.role);
  const tabs = tabsOf(session.user.role);
  const rest = menu.filter(({ entry }) => !tabs.some((tab) => tab.entry === entry));
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
        <nav className="shell-menu" aria-label={t('ui.shell.menu')}>
          {menu.map((item) => (
            <MenuLink key={item.entry} item={item} />
          ))}
        </nav>
        <AccountMenu user={session.user} more={rest} />
      </header>
      <WaitingNotes owner={session.user.userId} />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <PhoneTabs tabs={tabs} />
      <ToastPlace />
    </div>
  );
}
