import { createRoute } from '@tanstack/react-router';
import { insideRoute, onlyWith, rootRoute } from './inside-route.tsx';
import { lazyPage } from './language/lazy-page.ts';

/** What a code in a link or a picture opens, for people without a session. */
export const landingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/r/$code',
  component: lazyPage(() => import('./landing/landing-page.tsx'), 'LandingPage', ['landingPage']),
});

const referralsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/referrals',
  staticData: { title: 'ui.referrals.title' },
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'referral_campaigns'),
  component: lazyPage(() => import('./referrals/referrals-page.tsx'), 'ReferralsPage', ['referralsPage']),
});

const networkRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/network',
  staticData: { title: 'ui.network.title' },
  validateSearch: ({ around }: Record<string, unknown>): { readonly around?: string } =>
    typeof around === 'string' ? { around } : {},
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'network'),
  component: lazyPage(() => import('./network/network-page.tsx'), 'NetworkPage', ['networkPage']),
});

/** Where people come from, and who brought whom. */
export const referralRoutes = [referralsRoute, networkRoute] as const;
