import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { chooseLanguage } from '../language/show-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { useEnter } from '../session/use-enter.ts';
import { Brand } from '../shell/brand.tsx';
import { DemoPeople } from './demo-people.tsx';
import { entranceQuery } from './entrance-query.ts';
import { PairPhone } from './pair-phone.tsx';
import './sign-in-page.css';

/** The door: a name and a password, or on a demo bank somebody to look through the eyes of. Two plain fields, so nothing heavy is loaded. */
export function SignInPage() {
  const { t } = useTranslation();
  const text = useProblemText();
  const enter = useEnter();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const { data: entrance, error: closed } = useQuery(entranceQuery);
  const signIn = useMutation({
    mutationFn: async (body: { login: string; password: string }) => {
      await enter(await answer(api.POST('/api/session', { body })));
    },
  });
  const failure = signIn.error ?? closed;
  return (
    <main className="sign-in">
      <header>
        <Brand name="Vivero" />
        <LanguageSwitch onChoose={(language) => void chooseLanguage(language)} />
      </header>
      <p className="sign-in-bank">{entrance?.bankName}</p>
      <h1>{t('ui.sign_in.title')}</h1>
      <p className="sign-in-purpose">{t('ui.sign_in.purpose')}</p>
      {entrance?.needsSetup && entrance.demoUsers.length === 0 && (
        <p className="sign-in-note">{t('ui.sign_in.needs_setup')}</p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate({ login, password });
        }}
      >
        <label>
          {t('ui.sign_in.login')}
          <input
            value={login}
            onChange={(event) => setLogin(event.target.value)}
            name="login"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        </label>
        <label>
          {t('ui.sign_in.password')}
          <input
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        </label>
        {failure && <p role="alert">{text(failure)}</p>}
        <button type="submit" className="button button-main" disabled={signIn.isPending}>
          {t(signIn.isPending ? 'ui.sign_in.submitting' : 'ui.sign_in.submit')}
        </button>
      </form>
      {entrance && entrance.demoUsers.length > 0 && <DemoPeople people={entrance.demoUsers} />}
      {entrance?.pairing && entrance.demoUsers.length === 0 && <PairPhone />}
    </main>
  );
}
