import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActiveGrowth } from '../api/wire.ts';
import { Skeleton } from '../design/skeleton.tsx';
import { OnTap } from '../figures/on-tap.tsx';
import { PageProblem } from '../problem/page-problem.tsx';
import { activeQuery } from './growth-query.ts';
import { OperatedSection } from './operated-section.tsx';
import { ToldShare } from '../figures/told-share.tsx';

/** Active or passive, for one's own books or the bank in sum: how contacts came about, and whether needs were known before. */
export function ActiveSection({ days }: { readonly days: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(activeQuery(days));
  if (error) return <PageProblem failure={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton label={t('ui.active.loading')} />;
  const { activeShare, importedShare, precision, foresight, leadTime } = data;
  return (
    <>
      <section aria-labelledby="growth-active" className="growth-active">
        <h2 id="growth-active">{t('ui.active.title')}</h2>
        <ToldShare share={activeShare} says={(share) => t('ui.active.share', share)} none={t('ui.active.share_none')} />
        {'value' in importedShare && (
          <ToldShare share={importedShare} says={(share) => t('ui.active.imported', share)} none="" />
        )}
        <ToldShare
          share={precision}
          says={(share) => t('ui.active.precision', share)}
          none={t('ui.active.precision_none')}
        />
        <ToldShare
          share={foresight}
          says={(share) => t('ui.active.foresight', share)}
          none={t('ui.active.foresight_none')}
        />
        <p>
          {'masked' in leadTime
            ? t('ui.figures.few')
            : 'days' in leadTime
              ? t('ui.active.lead', { days: leadTime.days })
              : t('ui.active.lead_none')}
        </p>
        <Stimulation found={data.stimulation} />
      </section>
      <OperatedSection active={data} />
    </>
  );
}

function Stimulation({ found }: { readonly found: ActiveGrowth['stimulation'] }) {
  const { t } = useTranslation();
  if ('masked' in found) return <p>{t('ui.figures.few')}</p>;
  if ('noBase' in found) return <p>{t('ui.active.stimulated_none')}</p>;
  const { value, lower, upper, of, less } = found;
  const counts = { surfaced: of.numerator, n: of.denominator, surfacedOther: less.numerator, m: less.denominator };
  return (
    <OnTap says={t('ui.active.stimulated', counts)}>
      <p>{t('ui.active.stimulated_figures', { value, lower, upper })}</p>
    </OnTap>
  );
}
