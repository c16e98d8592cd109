import type { Language } from '@vivero/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { Session } from '../api/wire.ts';
import { showToast } from '../design/show-toast.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { chooseLanguage } from '../language/show-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import './account-menu.css';
import { MenuLink } from './menu-link.tsx';
import type { MenuItem } from './menu.ts';

export interface AccountMenuProps {
  readonly user: Session['user'];
  /** Entries of the main menu that find no place in a phone's tab bar. */
  readonly more: readonly MenuItem[];
}

/** Who is signed in, in which language, and the way out; on a phone also the entries that the tab bar has no place for. */
export function AccountMenu({ user, more }: AccountMenuProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const menu = useRef<HTMLDivElement>(null);
  const keepLanguage = useMutation({
    mutationFn: async (language: Language) => {
      await chooseLanguage(language);
      await answer(api.PATCH('/api/session', { body: { language } }));
    },
    // The pages speak the new language already; what failed is keeping it for the next visit.
    onError: (failure, language) =>
      showToast({
        text: text(failure),
        action: { label: t('ui.problem.retry'), run: () => keepLanguage.mutate(language) },
      }),
  });
  const signOut = useMutation({
    mutationFn: () => answer(api.DELETE('/api/session')),
    onSuccess: async () => {
      client.clear();
      await navigate({ to: '/sign-in' });
    },
  });
  return (
    <div className="account">
      <button
        type="button"
        className="account-button"
        popoverTarget="account-menu"
        aria-label={t('ui.shell.account', { name: user.name })}
      >
        <span className="account-initial" aria-hidden="true">
          {String.fromCodePoint(user.name.codePointAt(0) ?? 32)}
        </span>
        <span className="account-name" aria-hidden="true">
          {user.name}
        </span>
      </button>
      <div ref={menu} id="account-menu" className="account-menu" popover="auto">
        <p className="account-who">
          <strong>{user.name}</strong>
          <span>{t(`ui.role.${user.role}`)}</span>
        </p>
        {more.length > 0 && (
          <nav className="account-more" aria-label={t('ui.shell.more')}>
            {more.map((item) => (
              <MenuLink key={item.entry} item={item} onFollow={() => menu.current?.hidePopover()} />
            ))}
          </nav>
        )}
        <Link to="/marks" className="account-entry" onClick={() => menu.current?.hidePopover()}>
          {t('ui.marks.title')}
        </Link>
        <LanguageSwitch onChoose={(language) => keepLanguage.mutate(language)} />
        <button type="button" className="account-out" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('ui.shell.sign_out')}
        </button>
        {signOut.error && <p role="alert">{text(signOut.error)}</p>}
      </div>
    </div>
  );
}
