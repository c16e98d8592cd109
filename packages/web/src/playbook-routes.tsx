import { createRoute } from '@tanstack/react-router';
import { insideRoute, onlyWith } from './inside-route.tsx';
import { lazyPage } from './language/lazy-page.ts';
import { playbooksQuery } from './playbooks/playbooks-query.ts';
import { runsSearch } from './playbooks/runs-search.ts';

const listRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/playbooks',
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'playbooks'),
  loader: ({ context: { client } }) => void client.prefetchQuery(playbooksQuery),
  component: lazyPage(() => import('./playbooks/playbooks-page.tsx'), 'PlaybooksPage', [
    'playbooksPage',
    'playbook',
    'segment',
  ]),
});

const runsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/playbooks/runs',
  staticData: { title: 'ui.playbooks.runs_title' },
  validateSearch: runsSearch,
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'playbooks'),
  component: lazyPage(() => import('./playbooks/runs-page.tsx'), 'RunsPage', ['playbooksPage', 'playbook']),
});

const oneRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/playbooks/$playbookId',
  staticData: { title: 'ui.playbooks.one' },
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'playbooks'),
  component: lazyPage(() => import('./playbooks/playbook-page.tsx'), 'PlaybookPage', [
    'playbooksPage',
    'playbook',
    'segment',
    'feature',
    'events',
    'figure',
  ]),
});

/** The addresses of the playbooks. */
export const playbookRoutes = [listRoute, runsRoute, oneRoute] as const;
