import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useRouteContext, useSearch } from '@tanstack/react-router';
import { sightOf } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../design/skeleton.tsx';
import { useLanguage } from '../language/use-language.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { playbooksQuery, runsQuery } from './playbooks-query.ts';
import { RunLine } from './run-line.tsx';
import './runs-page.css';
import { RUN_GROUPS } from './runs-search.ts';

/** Who is in a playbook, or in any: where they stand, and for those who are stuck why, with the one button that sets them going again. */
export function RunsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const search = useSearch({ from: '/inside/playbooks/runs' });
  const { session } = useRouteContext({ from: '/inside' });
  const { group = 'running', playbookId } = search;
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(runsQuery(search));
  const names = useQuery(playbooksQuery);
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  const one = names.data?.playbooks.find((playbook) => playbook.playbookId === playbookId);
  const runs = data?.pages.flatMap((page) => page.runs);
  return (
    <div className="page playbook-runs">
      <header>
        <h1>{t('ui.playbooks.runs_title')}</h1>
        <Link to="/playbooks">{t('ui.menu.playbooks')}</Link>
        {one && (
          <Link to="/playbooks/$playbookId" params={{ playbookId: one.playbookId }}>
            {one.name[language]}
          </Link>
        )}
        {playbookId !== undefined && (
          <Link to="/playbooks/runs" search={{ group }}>
            {t('ui.playbooks.all')}
          </Link>
        )}
      </header>
      <nav className="run-groups" aria-label={t('ui.playbooks.group_label')}>
        {RUN_GROUPS.map((each) => (
          <Link
            key={each}
            to="/playbooks/runs"
            search={{ ...search, group: each }}
            aria-current={each === group ? 'page' : undefined}
          >
            {t(`ui.playbooks.group.${each}`)}
          </Link>
        ))}
      </nav>
      {!runs && <Skeleton label={t('ui.playbooks.loading')} />}
      {runs?.length === 0 && <p className="run-none">{t('ui.playbooks.runs_none')}</p>}
      {runs && runs.length > 0 && (
        <ul className="run-list">
          {runs.map((run) => (
            <RunLine
              key={`${run.playbookId} ${run.customerId} ${run.cycle}`}
              run={run}
              named={playbookId === undefined}
              mayResume={sightOf(session.user.role, 'run_playbooks') !== 'none'}
            />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('ui.playbooks.more')}
        </button>
      )}
    </div>
  );
}
