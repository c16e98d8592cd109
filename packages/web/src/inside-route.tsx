import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { sightOf } from '@vivero/domain';
import type { Action, Role } from '@vivero/domain';
import { homeOf } from './session/home-of.ts';
import { sessionQuery } from './session/session-query.ts';
import { Shell } from './shell/shell.tsx';

export const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet });

/** Everything behind the door: the children can rely on a session. */
export const insideRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'inside',
  async beforeLoad({ context: { client } }) {
    const session = await client.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in' });
    return { session };
  },
  component: Shell,
});

/** Who may not see a page starts where the own day starts. */
export function onlyWith(role: Role, action: Action): void {
  if (sightOf(role, action) === 'none') throw redirect({ to: homeOf(role) });
}
