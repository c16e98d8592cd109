import { conditionWords, dueWords, foreseeRun, type Playbook, typicalStart } from '@vivero/domain';
import { useRouteContext } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.ts';
import { useSayer } from '../language/use-sentence.ts';

/** Any day will do to count from: the path is told in days after the taking in. */
const START = 0;

/** What somebody gets who is taken in today, step by step in words. */
export function PathPreview({ draft }: { readonly draft: Playbook }) {
  const { t } = useTranslation();
  const say = useSayer();
  const language = useLanguage();
  const { session } = useRouteContext({ from: '/inside' });
  const path = foreseeRun(draft, typicalStart(draft, START), 800);
  return (
    <section className="panel playbook-path" aria-labelledby="path">
      <h2 id="path">{t('ui.playbooks.path')}</h2>
      <p>{t('ui.playbooks.path_says')}</p>
      <ol>
        {draft.steps.map((step) => {
          const on = path.find((each) => each.step.id === step.id)?.on;
          return (
            <li key={step.id}>
              <strong>
                {on === undefined ? t('ui.playbooks.path_never') : t('ui.playbooks.path_day', { day: on - START })}
              </strong>
              <span>{step.title[language]}</span>
              <small>
                {[t(`medium.${step.medium}`), say(dueWords(step.due))].join(' · ')}
                {conditionWords(step, session.bank.currency).map((sentence) => ` · ${say(sentence)}`)}
              </small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
