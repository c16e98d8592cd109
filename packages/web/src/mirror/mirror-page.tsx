import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../design/skeleton.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { HandQuestion } from './hand-question.tsx';
import { MirrorFigures } from './mirror-figures.tsx';
import './mirror-page.css';
import { mirrorQuery } from './mirror-query.ts';
import { raisedHand, raiseHand } from './raised-hand.ts';

/** The raised hand first; the own last 90 days only once it was asked. Nobody but the reader can open this page. */
export function MirrorPage() {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/inside' });
  const { userId } = session.user;
  const [hand, setHand] = useState(() => raisedHand(userId));
  const { data, error, refetch } = useQuery(mirrorQuery);
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  return (
    <div className="page mirror">
      <h1>{t('ui.mirror.title')}</h1>
      <p className="mirror-note">{t('ui.mirror.private')}</p>
      <HandQuestion
        hand={hand}
        onRaise={(raised) => {
          raiseHand(userId, raised);
          setHand(raised);
        }}
      />
      {hand !== undefined && (data ? <MirrorFigures mirror={data} /> : <Skeleton label={t('ui.mirror.loading')} />)}
    </div>
  );
}
