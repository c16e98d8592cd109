import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { NotFoundPage } from './problem/not-found-page.tsx';
import { ProblemPage } from './problem/problem-page.tsx';
import { homeOf } from './session/home-of.ts';
import { sessionQuery } from './session/session-query.ts';
import { Shell } from './shell/shell.tsx';
import { todayQuery } from './today/today-query.ts';
import { todaySearch } from './today/today-search.ts';

const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  async beforeLoad({ context: { client } }) {
    const session = await client.ensureQueryData(sessionQuery);
    if (session) throw redirect({ to: homeOf(session.user.role) });
  },
  component: lazyRouteComponent(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('./setup/setup-page.tsx'), 'SetupPage'),
});

/** Everything behind the door: the children can rely on a session. */
const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  async beforeLoad({ context: { client } }) {
    const session = await client.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in' });
    return { session };
  },
  component: Shell,
});

const todayRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/',
  validateSearch: todaySearch,
  beforeLoad({ context: { session } }) {
    if (homeOf(session.user.role) !== '/') throw redirect({ to: '/admin' });
  },
  loaderDeps: ({ search }) => ({ rm: search.rm }),
  // Started, not awaited: the list is on its way while the page itself still loads.
  loader: ({ context: { client }, deps }) => void client.prefetchQuery(todayQuery(deps.rm)),
  component: lazyRouteComponent(() => import('./today/today-page.tsx'), 'TodayPage'),
});

const nextRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/admin',
  component: lazyRouteComponent(() => import('./next/next-page.tsx'), 'NextPage'),
});

/** The five addresses of the pages. */
export const routerWith = (client: QueryClient) =>
  createRouter({
    routeTree: rootRoute.addChildren([signInRoute, setupRoute, insideRoute.addChildren([todayRoute, nextRoute])]),
    context: { client },
    defaultErrorComponent: ({ error }) => <ProblemPage failure={error} />,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerWith>;
  }
}
