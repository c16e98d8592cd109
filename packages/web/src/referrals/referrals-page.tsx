import { useQuery } from '@tanstack/react-query';
import { Link, useRouteContext } from '@tanstack/react-router';
import { sightOf } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import '../design/fields.css';
import { Skeleton } from '../design/skeleton.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { QuestionWays } from '../questions/question-ways.tsx';
import { CampaignLine } from './campaign-line.tsx';
import { CodesSection } from './codes-section.tsx';
import { campaignsQuery, figuresQuery } from './referral-queries.ts';
import './referrals-page.css';
import { RewardsSection } from './rewards-section.tsx';
import { StartCampaign } from './start-campaign.tsx';

/** Where people come from, and whom customers bring. */
export function ReferralsPage() {
  const { t } = useTranslation();
  const { session } = useRouteContext({ from: '/inside' });
  const { role } = session.user;
  const { data, error, refetch } = useQuery(campaignsQuery);
  const figures = useQuery(figuresQuery);
  const failure = error ?? figures.error;
  if (failure) return <PageProblem failure={failure} onRetry={() => void refetch()} />;
  const runs = sightOf(role, 'run_referrals') !== 'none';
  const of = new Map(figures.data?.campaigns.map((each) => [each.campaignId, each.figures]));
  return (
    <div className="page referrals">
      <header>
        <h1>{t('ui.referrals.title')}</h1>
        <QuestionWays here="referrals" />
      </header>
      <p className="page-says">{t('ui.referrals.lead')}</p>
      {sightOf(role, 'network') !== 'none' && (
        <p>
          <Link to="/network">{t('ui.network.title')}</Link>
        </p>
      )}
      {!data && <Skeleton label={t('ui.referrals.loading')} />}
      {data && (
        <section aria-labelledby="referrals-campaigns">
          <h2 id="referrals-campaigns">{t('ui.referrals.campaigns')}</h2>
          {data.campaigns.length === 0 && <p>{t('ui.referrals.campaigns_none')}</p>}
          <ul>
            {data.campaigns.map((campaign) => (
              <CampaignLine key={campaign.campaignId} campaign={campaign} figures={of.get(campaign.campaignId)} />
            ))}
          </ul>
          {runs && <StartCampaign />}
        </section>
      )}
      {runs && <RewardsSection />}
      {sightOf(role, 'source_codes') !== 'none' && <CodesSection />}
    </div>
  );
}
