import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Language, LANGUAGES, type Role } from '@vivero/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { showToast } from '../design/show-toast.ts';
import { useLanguage } from '../language/use-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import '../design/fields.css';
import './administration-form.css';

/** A team lead needs a team, and teams come with the bank's own files. */
const ROLES_HERE = ['rm', 'marketing', 'compliance', 'admin'] as const satisfies readonly Role[];

/** Who may sign in, and one more. */
export function PeopleForm() {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const own = useLanguage();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<(typeof ROLES_HERE)[number]>('rm');
  const [language, setLanguage] = useState<Language>(own);
  const { data } = useQuery({ queryKey: ['people'], queryFn: () => answer(api.GET('/api/users')) });
  const add = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/users', { body: { name, login, password, role, language, rm: null, teamId: null } })),
    onSuccess: async () => {
      showToast({ text: t('ui.administration.added', { name }) });
      setName('');
      setLogin('');
      setPassword('');
      await client.invalidateQueries();
    },
  });
  return (
    <form
      className="administration-form fields"
      aria-labelledby="people-form"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <h2 id="people-form">{t('ui.administration.people')}</h2>
      <p>{t('ui.administration.people_text')}</p>
      {data && (
        <ul>
          {data.users.map((user) => (
            <li key={user.userId}>
              <strong>{user.name}</strong>
              <small>
                {user.login} · {t(`ui.role.${user.role}`)}
              </small>
            </li>
          ))}
        </ul>
      )}
      <label>
        {t('ui.administration.name')}
        <input required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        {t('ui.sign_in.login')}
        <input
          required
          maxLength={80}
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
      </label>
      <label>
        {t('ui.administration.role')}
        <select value={role} onChange={(event) => setRole(event.target.value as typeof role)}>
          {ROLES_HERE.map((each) => (
            <option key={each} value={each}>
              {t(`ui.role.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.administration.language')}
        <select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
          {LANGUAGES.map((each) => (
            <option key={each} value={each}>
              {t(`ui.language.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.administration.password')}
        <input
          required
          type="password"
          maxLength={200}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <small>{t('ui.setup.password_hint')}</small>
      </label>
      {add.error && <p role="alert">{text(add.error)}</p>}
      <button type="submit" className="button button-main" disabled={add.isPending}>
        {t('ui.administration.add')}
      </button>
    </form>
  );
}
