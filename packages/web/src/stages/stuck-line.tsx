import { Link } from '@tanstack/react-router';
import type { Stage } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { StageNumbers } from '../api/wire.ts';
import { useSay } from '../language/use-say.ts';

/** Who has stood here longer than three of four do with nothing planned, and the way to them. */
export function StuckLine({ stage, stuck }: { readonly stage: Stage; readonly stuck: StageNumbers['stuck'] }) {
  const { t } = useTranslation();
  const say = useSay();
  if (stuck === null) return <p className="stage-line">{t('ui.stages.stuck_unknown')}</p>;
  if ('masked' in stuck) return null;
  return (
    <p className="stage-line">
      {say(stuck.says)}{' '}
      {stuck.customers > 0 && (
        <Link to="/customers" search={{ stages: [stage], stuckFor: stuck.afterDays }} className="stage-show">
          {t('ui.stages.show_people')}
        </Link>
      )}
    </p>
  );
}
