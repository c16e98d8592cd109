import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListedPlaybook } from '../api/wire.ts';
import '../design/open-line.css';
import { useLanguage } from '../language/use-language.ts';
import { useSentence } from '../language/use-sentence.ts';

/** One playbook in a list; the whole line opens it. */
export function PlaybookLine({ playbook }: { readonly playbook: ListedPlaybook }) {
  const { t } = useTranslation();
  const say = useSentence();
  const language = useLanguage();
  const { playbookId, name, task, serves, state, version, steps, people } = playbook;
  const told = (count: ListedPlaybook['people']['stuck'], key: 'ui.playbooks.running' | 'ui.playbooks.stuck') =>
    typeof count === 'number' ? t(key, { count }) : t('ui.playbooks.few');
  return (
    <li className="open-line playbooks-line">
      <Link to="/playbooks/$playbookId" params={{ playbookId }}>
        {name[language]}
      </Link>
      <strong data-state={state}>{t(`playbook.state.${state}`)}</strong>
      <p>
        {task !== null && <span className="playbooks-task">{t(`playbook.task.${task}`)}</span>}
        {serves.map(say).join(' · ')}
      </p>
      <small>
        {t('ui.playbooks.steps', { count: steps })}
        {version !== null && ` · ${t('ui.playbooks.version', { number: version })}`}
        {' · '}
        {told(people.running, 'ui.playbooks.running')}
        {people.stuck !== 0 && <b> · {told(people.stuck, 'ui.playbooks.stuck')}</b>}
      </small>
    </li>
  );
}
