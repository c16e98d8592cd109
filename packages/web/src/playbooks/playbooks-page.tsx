import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useRouteContext } from '@tanstack/react-router';
import { sightOf } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { Skeleton } from '../design/skeleton.tsx';
import '../design/fields.css';
import { NumberField } from '../events/number-field.tsx';
import { useSentence } from '../language/use-sentence.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import { newPlaybook } from './new-playbook.ts';
import { PlaybookLine } from './playbook-line.tsx';
import './playbooks-page.css';
import { draftOf, playbooksQuery } from './playbooks-query.ts';

/** Every playbook: what it works for, whether it is on, how many are in it and how many are stuck. */
export function PlaybooksPage() {
  const { t } = useTranslation();
  const say = useSentence();
  const text = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { session } = useRouteContext({ from: '/inside' });
  const { data, error, refetch } = useQuery(playbooksQuery);
  const begin = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/playbooks', {
          body: { draft: draftOf(newPlaybook(t('ui.playbooks.new_name'), t('ui.playbooks.new_step'))) },
        }),
      ),
    onSuccess: async ({ playbookId }) => {
      await client.invalidateQueries(playbooksQuery);
      void navigate({ to: '/playbooks/$playbookId', params: { playbookId } });
    },
  });
  const limit = useMutation({
    mutationFn: (most: number) => answer(api.PUT('/api/playbooks/limit', { body: { most } })),
    onSettled: () => client.invalidateQueries(playbooksQuery),
  });
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.playbooks.loading')} />;
  const may = (action: 'draft_playbooks' | 'publish_playbooks') => sightOf(session.user.role, action) !== 'none';
  const failure = begin.error ?? limit.error;
  return (
    <div className="page playbooks">
      <header>
        <h1>{t('ui.menu.playbooks')}</h1>
        <output>{t('ui.playbooks.on', { on: data.on, most: data.most })}</output>
        {may('draft_playbooks') && (
          <button
            type="button"
            className="button button-main"
            disabled={begin.isPending}
            onClick={() => begin.mutate()}
          >
            {t('ui.playbooks.new')}
          </button>
        )}
      </header>
      <p className="page-says">{t('ui.playbooks.intro')}</p>
      {failure && <p role="alert">{text(failure)}</p>}
      <p>
        <Link to="/playbooks/runs" search={{ group: 'stuck' }}>
          {t('ui.playbooks.stuck_all')}
        </Link>
      </p>
      <ul className="playbooks-list">
        {data.playbooks.map((playbook) => (
          <PlaybookLine key={playbook.playbookId} playbook={playbook} />
        ))}
      </ul>
      <section className="panel" aria-labelledby="gaps">
        <h2 id="gaps">{t('ui.playbooks.gaps')}</h2>
        {data.gapsOn.length === 0 ? (
          <p>{t('ui.playbooks.gaps_none')}</p>
        ) : (
          <ul className="playbooks-gaps">
            {data.gapsOn.map((gap) => (
              <li key={JSON.stringify(gap)}>{say(gap)}</li>
            ))}
          </ul>
        )}
        {may('publish_playbooks') && (
          <div className="fields playbooks-limit">
            <NumberField
              label={t('ui.playbooks.limit')}
              value={data.most}
              least={1}
              most={50}
              onChange={(most) => {
                if (most !== undefined && Number.isInteger(most) && most >= 1 && most <= 50) limit.mutate(most);
              }}
            />
          </div>
        )}
      </section>
    </div>
  );
}
