import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useRouteContext, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../design/skeleton.tsx';
import { useWide } from '../device/use-wide.ts';
import { PageProblem } from '../problem/page-problem.tsx';
import { AroundColumn } from './around-column.tsx';
import { CustomerHead } from './customer-head.tsx';
import './customer-page.css';
import { customerQuery } from './customer-query.ts';
import { PARTS } from './customer-search.ts';
import { CustomerSheets } from './customer-sheets.tsx';
import { FourValues } from './four-values.tsx';
import { Lifetime } from './lifetime.tsx';
import { NeedsColumn } from './needs-column.tsx';
import { StoryColumn } from './story-column.tsx';
import { ToldWhy } from './told-why.tsx';

/** One customer: who and where at the top; story, needs and surroundings side by side, or one at a time on a phone. */
export function CustomerPage() {
  const { t } = useTranslation();
  const { customerId } = useParams({ from: '/inside/customers/$customerId' });
  const search = useSearch({ from: '/inside/customers/$customerId' });
  const { session } = useRouteContext({ from: '/inside/customers/$customerId' });
  const navigate = useNavigate();
  const wide = useWide();
  const { data: page, error, refetch } = useQuery(customerQuery(customerId));
  const close = useCallback(() => {
    void navigate({
      to: '/customers/$customerId',
      params: { customerId },
      search: ({ part }) => (part ? { part } : {}),
      replace: true,
      resetScroll: false,
    });
  }, [navigate, customerId]);

  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!page) return <Skeleton label={t('ui.customer.loading')} />;
  const mayChange = session.user.role === 'rm' || session.user.role === 'team_lead';
  const shown = search.part ?? 'needs';
  const columns = {
    story: <StoryColumn page={page} />,
    needs: <NeedsColumn page={page} mayChange={mayChange} />,
    around: <AroundColumn page={page} mayChange={mayChange} />,
  };
  return (
    <div className="customer">
      <CustomerHead page={page} own={session.user.rm === page.rm} mayChange={mayChange} />
      {wide ? (
        <div className="customer-columns">
          {columns.story}
          {columns.needs}
          {columns.around}
        </div>
      ) : (
        <>
          <nav className="customer-parts" aria-label={t('ui.customer.tabs')}>
            {PARTS.map((part) => (
              <Link
                key={part}
                to="/customers/$customerId"
                params={{ customerId }}
                search={{ part }}
                replace
                resetScroll={false}
                aria-current={part === shown ? 'page' : undefined}
              >
                {t(`ui.customer.${part}`)}
              </Link>
            ))}
          </nav>
          <div className="customer-part">{columns[shown]}</div>
        </>
      )}
      <Lifetime lifetime={page.lifetime} />
      <FourValues values={page.values} />
      <ToldWhy page={page} />
      <CustomerSheets page={page} search={search} mayChange={mayChange} onClose={close} />
    </div>
  );
}
