import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { sightOf } from '@vivero/domain';
import { customersSearch } from './customers/customers-search.ts';
import { customerQuery } from './customer/customer-query.ts';
import { customerSearch } from './customer/customer-search.ts';
import { materialsQuery } from './materials/materials-query.ts';
import { contentSearch } from './content/content-search.ts';
import { insideRoute, onlyWith, rootRoute } from './inside-route.tsx';
import { followUpQuery } from './follow-up/follow-up-query.ts';
import { lazyPage } from './language/lazy-page.ts';
import { noteSearch } from './note/note-search.ts';
import { importSearch } from './import/import-search.ts';
import { labQuery } from './lab/lab-query.ts';
import { modelsQuery } from './models/models-query.ts';
import { mirrorQuery } from './mirror/mirror-query.ts';
import { feedbackRoutes } from './feedback-routes.tsx';
import { landingRoute, referralRoutes } from './referral-routes.tsx';
import { playbookRoutes } from './playbook-routes.tsx';
import { NotFoundPage } from './problem/not-found-page.tsx';
import { ProblemPage } from './problem/problem-page.tsx';
import { homeOf } from './session/home-of.ts';
import { sessionQuery } from './session/session-query.ts';
import { segmentsQuery } from './segments/segments-queries.ts';
import { stagesQuery } from './stages/stages-query.ts';
import type { LessonName } from './teaching/lessons.ts';
import { teamQuery } from './team/team-query.ts';
import { TodayPage } from './today/today-page.tsx';
import { todayQuery } from './today/today-query.ts';
import { todaySearch } from './today/today-search.ts';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  async beforeLoad({ context: { client } }) {
    const session = await client.ensureQueryData(sessionQuery);
    if (session) throw redirect({ to: homeOf(session.user.role) });
  },
  component: lazyPage(() => import('./sign-in/sign-in-page.tsx'), 'SignInPage'),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: lazyPage(() => import('./setup/setup-page.tsx'), 'SetupPage'),
});

const choicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/choices/$token',
  component: lazyPage(() => import('./preferences/choices-page.tsx'), 'ChoicesPage', ['choicesPage']),
});

const todayRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/',
  validateSearch: todaySearch,
  beforeLoad({ context: { session } }) {
    const home = homeOf(session.user.role);
    if (home !== '/') throw redirect({ to: home });
  },
  loaderDeps: ({ search }) => ({ rm: search.rm }),
  // Started, not awaited: the list is on its way while the page itself still loads.
  loader: ({ context: { client }, deps }) => void client.prefetchQuery(todayQuery(deps.rm)),
  // Not lazy: nearly everybody starts here, and asking for it separately would cost the phone one more round trip.
  component: TodayPage,
});

const nextRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/admin',
  beforeLoad({ context: { session } }) {
    const home = homeOf(session.user.role);
    if (home !== '/admin') throw redirect({ to: home });
  },
  component: lazyPage(() => import('./next/next-page.tsx'), 'NextPage', ['administration']),
});

const customersRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/customers',
  validateSearch: customersSearch,
  component: lazyPage(() => import('./customers/customers-page.tsx'), 'CustomersPage', [
    'customersPage',
    'customerChange',
    'customerList',
    'mergingPage',
  ]),
});

const duplicatesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/customers/duplicates',
  staticData: { title: 'ui.merging.title' },
  beforeLoad({ context: { session } }) {
    if (sightOf(session.user.role, 'customer_changes') === 'none') throw redirect({ to: '/customers' });
  },
  component: lazyPage(() => import('./merging/duplicates-page.tsx'), 'DuplicatesPage', [
    'mergingPage',
    'customerChange',
    'customerList',
  ]),
});

const poolRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/customers/pool',
  staticData: { title: 'ui.pool.title' },
  component: lazyPage(() => import('./pool/pool-page.tsx'), 'PoolPage', ['poolPage', 'customersPage', 'customerList']),
});

const materialsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/materials',
  loader: ({ context: { client } }) => void client.prefetchQuery(materialsQuery),
  component: lazyPage(() => import('./materials/materials-page.tsx'), 'MaterialsPage', ['materialsPage']),
});

const followUpRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/follow-up',
  loader: ({ context: { client } }) => void client.prefetchQuery(followUpQuery),
  component: lazyPage(() => import('./follow-up/follow-up-page.tsx'), 'FollowUpPage', ['figure', 'followUpPage']),
});

const touchesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/touches',
  staticData: { title: 'ui.touches.title' },
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'touches'),
  component: lazyPage(() => import('./touches/touches-page.tsx'), 'TouchesPage', ['touch', 'touchesPage']),
});

const morningRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/morning',
  staticData: { title: 'ui.follow_up.morning' },
  component: lazyPage(() => import('./morning/morning-page.tsx'), 'MorningPage', ['followUpPage']),
});

const eveningRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/evening',
  staticData: { title: 'ui.evening.title' },
  component: lazyPage(() => import('./evening/evening-page.tsx'), 'EveningPage', ['followUpPage']),
});

const noteRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/note',
  validateSearch: noteSearch,
  component: lazyPage(() => import('./note/note-page.tsx'), 'NotePage', ['notePage', 'feedbackPage']),
});

const mirrorRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/mirror',
  loader: ({ context: { client } }) => void client.prefetchQuery(mirrorQuery),
  component: lazyPage(() => import('./mirror/mirror-page.tsx'), 'MirrorPage', ['mirrorPage', 'figure']),
});

const stagesRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/stages',
  loader: ({ context: { client } }) => void client.prefetchQuery(stagesQuery),
  component: lazyPage(() => import('./stages/stages-page.tsx'), 'StagesPage', ['stagesPage', 'figure']),
});

const segmentsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/segments',
  staticData: { title: 'ui.segments.title' },
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'segments'),
  loader: ({ context: { client } }) => void client.prefetchQuery(segmentsQuery),
  component: lazyPage(() => import('./segments/segments-page.tsx'), 'SegmentsPage', [
    'segmentsPage',
    'segment',
    'feature',
    'customerList',
  ]),
});

const segmentRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/segments/$segmentId',
  staticData: { title: 'ui.segments.one' },
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'segments'),
  component: lazyPage(() => import('./segments/segment-page.tsx'), 'SegmentPage', [
    'segmentsPage',
    'segment',
    'feature',
    'events',
    'customersPage',
    'customerList',
  ]),
});

const funnelsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/funnels',
  staticData: { title: 'ui.funnels.title' },
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'growth'),
  component: lazyPage(() => import('./funnels/funnels-page.tsx'), 'FunnelsPage', [
    'funnelsPage',
    'segment',
    'events',
    'figure',
  ]),
});

const cohortsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/cohorts',
  staticData: { title: 'ui.cohorts.title' },
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'growth'),
  component: lazyPage(() => import('./cohorts/cohorts-page.tsx'), 'CohortsPage', ['cohortsPage', 'events', 'figure']),
});

const growthRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/growth',
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'growth'),
  component: lazyPage(() => import('./growth/growth-page.tsx'), 'GrowthPage', [
    'growthPage',
    'activeGrowth',
    'bottleneck',
    'stagesPage',
    'segment',
    'figure',
    'teachingPage',
  ]),
});

const trafficRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/traffic',
  staticData: { title: 'ui.traffic.title' },
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'traffic'),
  component: lazyPage(() => import('./traffic/traffic-page.tsx'), 'TrafficPage', ['trafficPage', 'figure']),
});

const contentRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/content',
  validateSearch: contentSearch,
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'content'),
  component: lazyPage(() => import('./content/content-page.tsx'), 'ContentPage', ['contentPage', 'customerList']),
});

const modelsRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/models',
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'models'),
  loader: ({ context: { client } }) => void client.prefetchQuery(modelsQuery),
  component: lazyPage(() => import('./models/models-page.tsx'), 'ModelsPage', [
    'modelsPage',
    'modelCard',
    'feature',
    'segment',
    'needBelief',
    'customerList',
  ]),
});

const labRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/lab',
  beforeLoad: ({ context: { session } }) => onlyWith(session.user.role, 'models'),
  loader: ({ context: { client } }) => void client.prefetchQuery(labQuery),
  component: lazyPage(() => import('./lab/lab-page.tsx'), 'LabPage', ['lab']),
});

const teamRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/team',
  loader: ({ context: { client } }) => void client.prefetchQuery(teamQuery),
  component: lazyPage(() => import('./team/team-page.tsx'), 'TeamPage', ['teamPage', 'stagesPage']),
});

const marksRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/marks',
  staticData: { title: 'ui.marks.title' },
  component: lazyPage(() => import('./marks/marks-page.tsx'), 'MarksPage', ['marksPage']),
});

const importRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/customers/import',
  validateSearch: importSearch,
  beforeLoad({ context: { session } }) {
    if (sightOf(session.user.role, 'bring_in') === 'none') throw redirect({ to: homeOf(session.user.role) });
  },
  staticData: { title: 'ui.import.title' },
  component: lazyPage(() => import('./import/import-page.tsx'), 'ImportPage', [
    'importPage',
    'importField',
    'import',
    'refusal',
  ]),
});

const customerRoute = createRoute({
  getParentRoute: () => insideRoute,
  path: '/customers/$customerId',
  validateSearch: customerSearch,
  loader: ({ context: { client }, params }) => void client.prefetchQuery(customerQuery(params.customerId)),
  component: lazyPage(() => import('./customer/customer-page.tsx'), 'CustomerPage', [
    'customerPage',
    'customerReferrals',
    'referralsPage',
    'figure',
    'lifetime',
    'needBelief',
    'feature',
    'segment',
    'customer',
    'customerChange',
    'customerList',
  ]),
});

/** A page that teaches its part of the method until it comes to life; then its line goes and a route of its own takes the address. */
const lessonRoute = <const Path extends string>(path: Path, lesson: LessonName) =>
  createRoute({
    getParentRoute: () => insideRoute,
    path,
    component: lazyPage(
      async () => {
        const { TeachingPage } = await import('./teaching/teaching-page.tsx');
        return { Lesson: () => <TeachingPage lesson={lesson} /> };
      },
      'Lesson',
      ['teachingPage'],
    ),
  });

/** The addresses of all pages. A new one stands here, in `shell/menu.ts` if it is an entry, and in a folder of its own. */
export const routerWith = (client: QueryClient) =>
  createRouter({
    routeTree: rootRoute.addChildren([
      signInRoute,
      setupRoute,
      choicesRoute,
      landingRoute,
      insideRoute.addChildren([
        todayRoute,
        customerRoute,
        nextRoute,
        customersRoute,
        poolRoute,
        duplicatesRoute,
        materialsRoute,
        importRoute,
        mirrorRoute,
        stagesRoute,
        teamRoute,
        modelsRoute,
        labRoute,
        marksRoute,
        noteRoute,
        followUpRoute,
        touchesRoute,
        morningRoute,
        eveningRoute,
        lessonRoute('/channels', 'channels'),
        lessonRoute('/rounds', 'rounds'),
        ...playbookRoutes,
        lessonRoute('/reviews', 'reviews'),
        lessonRoute('/loop', 'loop'),
        segmentsRoute,
        segmentRoute,
        funnelsRoute,
        cohortsRoute,
        growthRoute,
        ...feedbackRoutes,
        trafficRoute,
        ...referralRoutes,
        contentRoute,
        lessonRoute('/product-plan', 'product_plan'),
        lessonRoute('/alliances', 'alliances'),
        lessonRoute('/tests', 'tests'),
      ]),
    ]),
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
