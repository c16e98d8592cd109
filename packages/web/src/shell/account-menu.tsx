import type { Language } from '@vivero/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { Session } from '../api/wire.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { chooseLanguage } from '../language/show-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import './account-menu.css';

/** Who is signed in, in which language, and the way out. */
export function AccountMenu({ user }: { readonly user: Session['user'] }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const keepLanguage = useMutation({
    mutationFn: async (language: Language) => {
      await chooseLanguage(language);
      await answer(api.PATCH('/api/session', { body: { language } }));
    },
  });
  const signOut = useMutation({
    mutationFn: () => answer(api.DELETE('/api/session')),
    onSuccess: async () => {
      client.clear();
      await navigate({ to: '/sign-in' });
    },
  });
  const failure = signOut.error ?? keepLanguage.error;
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
      <div id="account-menu" className="account-menu" popover="auto">
        <p className="account-who">
          <strong>{user.name}</strong>
          <span>{t(`ui.role.${user.role}`)}</span>
        </p>
        <LanguageSwitch onChoose={(language) => keepLanguage.mutate(language)} />
        <button type="button" className="account-out" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('ui.shell.sign_out')}
        </button>
        {failure && <p role="alert">{text(failure)}</p>}
      </div>
    </div>
  );
}
