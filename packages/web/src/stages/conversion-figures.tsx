import { useTranslation } from 'react-i18next';
import type { StageNumbers } from '../api/wire.ts';
import { OnTap } from '../figures/on-tap.tsx';
import { ShareFigures } from '../figures/share-figures.tsx';
import { useDayWords } from '../figures/use-day-words.ts';
import { useSay } from '../language/use-say.ts';

/** How many of those who come to a step go on, with who is counted, who came too recently, and who jumped over it. */
export function ConversionFigures({
  conversion,
  from,
}: {
  readonly conversion: StageNumbers['conversion'];
  readonly from: string;
}) {
  const { t } = useTranslation();
  const say = useSay();
  const day = useDayWords();
  if (conversion === null) return <p className="stage-line">{t('ui.stages.last')}</p>;
  if ('masked' in conversion) return <p className="stage-line">{t('ui.stages.masked_line')}</p>;
  const { says, horizonDays, mature, immature, estimate, skipped } = conversion;
  return (
    <OnTap says={say(says)}>
      <ShareFigures share={mature} />
      <p>{t('ui.stages.counted', { from: day(from), days: horizonDays })}</p>
      {immature.people > 0 && <p>{t('ui.stages.immature', immature)}</p>}
      {immature.people > 0 && 'value' in estimate && <p>{t('ui.stages.estimate', estimate)}</p>}
      {immature.people > 0 && 'tooEarly' in estimate && <p>{t('ui.stages.estimate_early')}</p>}
      {'numerator' in skipped && skipped.numerator > 0 && <p>{t('ui.stages.skipped', skipped)}</p>}
    </OnTap>
  );
}
