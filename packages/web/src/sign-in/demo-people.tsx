import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { Entrance } from '../api/wire.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { useEnter } from '../session/use-enter.ts';
import './demo-people.css';

/** The people of the demo bank, each one click away. */
export function DemoPeople({ people }: { readonly people: Entrance['demoUsers'] }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const enter = useEnter();
  const look = useMutation({
    mutationFn: async (login: string) => enter(await answer(api.POST('/api/session/demo', { body: { login } }))),
  });
  return (
    <section className="demo-people" aria-labelledby="demo-title">
      <h2 id="demo-title">{t('ui.sign_in.demo_title')}</h2>
      <ul>
        {people.map((person) => (
          <li key={person.login}>
            <button type="button" disabled={look.isPending} onClick={() => look.mutate(person.login)}>
              <strong>{person.name}</strong>
              <span>{t(`ui.role.${person.role}`)}</span>
              <small>{t(`ui.language.${person.language}`)}</small>
            </button>
          </li>
        ))}
      </ul>
      {look.error && <p role="alert">{text(look.error)}</p>}
      <p className="demo-note">{t('ui.shell.demo_note')}</p>
    </section>
  );
}
