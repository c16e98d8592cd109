import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuItem } from './menu.ts';

export interface MenuLinkProps {
  readonly item: MenuItem;
  /** Stands before the label. */
  readonly children?: ReactNode;
  readonly onFollow?: () => void;
}

/** An entry of a menu. The router marks the current one with aria-current; the pages below an entry count as the entry. */
export function MenuLink({ item: { entry, address }, children, onFollow }: MenuLinkProps) {
  const { t } = useTranslation();
  return (
    <Link
      to={address}
      activeOptions={{ exact: address === '/', includeSearch: false }}
      data-entry={entry}
      onClick={onFollow}
    >
      {children}
      <span>{t(`ui.menu.${entry}`)}</span>
    </Link>
  );
}
