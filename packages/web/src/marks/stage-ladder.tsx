import { STAGES } from '@vivero/domain';
import type { StageOrNone } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import './stage-ladder.css';

/** Seven small dots, filled up to where the customer stands, and the word for it. */
export function StageLadder({ stage, rank }: { readonly stage: StageOrNone; readonly rank: number }) {
  const { t } = useTranslation();
  return (
    <span className="ladder" title={t('ui.ladder.of', { rank })}>
      <span className="ladder-dots" aria-hidden="true">
        {STAGES.map((each, index) => (
          <i key={each} className={index < rank ? 'on' : undefined} />
        ))}
      </span>
      {t(`ui.ladder.${stage}`)}
    </span>
  );
}
