import { useTranslation } from 'react-i18next';
import { MenuLink } from './menu-link.tsx';
import { MenuMark } from './menu-mark.tsx';
import type { MenuItem } from './menu.ts';
import './phone-tabs.css';

/** The bar under the thumb, on a phone only; the note in the middle is the one thing that must never be far. */
export function PhoneTabs({ tabs }: { readonly tabs: readonly MenuItem[] }) {
  const { t } = useTranslation();
  return (
    <nav className="phone-tabs" aria-label={t('ui.shell.menu')}>
      {tabs.map((item) => (
        <MenuLink key={item.entry} item={item}>
          <MenuMark entry={item.entry} />
        </MenuLink>
      ))}
    </nav>
  );
}
