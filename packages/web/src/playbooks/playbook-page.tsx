import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useRouteContext } from '@tanstack/react-router';
import { type Playbook, sightOf } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { ShownPlaybook } from '../api/wire.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { useDayText } from '../language/use-day-text.ts';
import { useLanguage } from '../language/use-language.ts';
import { useSentence } from '../language/use-sentence.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { EffectSection } from './effect-section.tsx';
import { PathPreview } from './path-preview.tsx';
import { PlaybookEditor } from './playbook-editor.tsx';
import './playbook-page.css';
import { playbookQuery } from './playbooks-query.ts';

/** One playbook: edited by who may, told in words to everybody else; what it does, and its versions. */
export function PlaybookPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { playbookId } = useParams({ from: '/inside/playbooks/$playbookId' });
  const { session } = useRouteContext({ from: '/inside' });
  const { data, error, refetch } = useQuery(playbookQuery(playbookId));
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.playbooks.loading')} />;
  const draft = isShown(data.draft) ? data.draft : undefined;
  const mayDraft = sightOf(session.user.role, 'draft_playbooks') !== 'none';
  return (
    <div className="page playbook">
      <header>
        <h1>{draft?.name[language] ?? playbookId}</h1>
        <output data-state={data.state}>{t(`playbook.state.${data.state}`)}</output>
        <nav>
          <Link to="/playbooks">{t('ui.menu.playbooks')}</Link>
          <Link to="/playbooks/runs" search={{ playbookId: data.playbookId }}>
            {t('ui.playbooks.runs')}
          </Link>
        </nav>
      </header>
      {draft === undefined && <p role="alert">{t('ui.playbooks.unreadable')}</p>}
      {draft !== undefined &&
        (mayDraft ? (
          // A draft that somebody else has saved is another form.
          <PlaybookEditor key={data.draftNo} shown={data} draft={draft} />
        ) : (
          <Told shown={data} draft={draft} />
        ))}
      <EffectSection playbookId={data.playbookId} />
      <Versions versions={data.versions} />
    </div>
  );
}

/** Whether the editor knows its parts; what is wrong inside of them the check says. */
function isShown(draft: ShownPlaybook['draft']): draft is ShownPlaybook['draft'] & Playbook {
  const { name, serves, enrols, steps, exits } = draft;
  return typeof name === 'object' && typeof enrols === 'object' && [serves, steps, exits].every(Array.isArray);
}

/** A playbook in words, for whoever works by it. */
function Told({ shown: { words }, draft }: { readonly shown: ShownPlaybook; readonly draft: Playbook }) {
  const say = useSentence();
  return (
    <>
      {words !== null && (
        <ul className="playbook-told">
          {[...words.serves, words.enrols, ...words.exits].map((sentence) => (
            <li key={JSON.stringify(sentence)}>{say(sentence)}</li>
          ))}
        </ul>
      )}
      <PathPreview draft={draft} />
    </>
  );
}

function Versions({ versions }: { readonly versions: ShownPlaybook['versions'] }) {
  const { t } = useTranslation();
  const dayText = useDayText();
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('ui.playbooks.versions')}</h2>
      <ul className="playbook-versions">
        {versions.map(({ version, publishedAt, publishedBy }) => {
          const day = dayText(publishedAt.slice(0, 10));
          return <li key={version}>{t('ui.playbooks.version_line', { number: version, day, by: publishedBy })}</li>;
        })}
      </ul>
    </section>
  );
}
