import { createRoute } from '@tanstack/react-router';
import { insideRoute, onlyWith } from './inside-route.tsx';
import { lazyPage } from './language/lazy-page.ts';

const feedbackRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/feedback',
  staticData: { title: 'ui.feedback.title' },
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'feedback'),
  component: lazyPage(() => import('./feedback/feedback-page.tsx'), 'FeedbackPage', ['feedbackPage', 'figure']),
});

const quotaRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/quota',
  staticData: { title: 'ui.quota.title' },
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'today'),
  component: lazyPage(() => import('./quota/quota-page.tsx'), 'QuotaPage', ['quotaPage']),
});

/** What customers say should be other, and what is to be sold to them. */
export const feedbackRoutes = [feedbackRoute, quotaRoute] as const;
