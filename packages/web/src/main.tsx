import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiFailure } from './api/api-failure.ts';
import './design/base.css';
import './design/page.css';
import { startLanguages } from './language/i18n.ts';
import { registerWorker } from './offline/register-worker.ts';
import { routerWith } from './routes.tsx';
import { sessionQuery } from './session/session-query.ts';
import { todayQuery } from './today/today-query.ts';
import { todaySearch } from './today/today-search.ts';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      // A problem is an answer, and asking again does not change it; only silence is worth a second try.
      retry: (tries, failure) => tries < 2 && failure instanceof ApiFailure && failure.problem === 'unreachable',
      retryDelay: 600,
    },
  },
});
const router = routerWith(client);

// The words, the session and the list of the day travel side by side; whoever has no list is sent on when the session is there.
void client.prefetchQuery(sessionQuery);
if (router.state.location.pathname === '/')
  void client.prefetchQuery(todayQuery(todaySearch(router.state.location.search).rm));
await startLanguages();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
registerWorker();
