import { useTranslation } from 'react-i18next';
import type { StageNumbers } from '../api/wire.ts';
import { OnTap } from '../figures/on-tap.tsx';
import { useSay } from '../language/use-say.ts';

/** How long people stay, with those counted who are still here. */
export function DwellFigures({ dwell }: { readonly dwell: StageNumbers['dwell'] }) {
  const { t } = useTranslation();
  const say = useSay();
  if ('masked' in dwell) return null;
  const { says, median } = dwell;
  if (!('days' in median)) return <p className="stage-line">{say(says)}</p>;
  const { lower, upper, denominator } = median;
  return (
    <OnTap says={say(says)}>
      <p>
        {upper === 'open'
          ? t('ui.stages.days_open', { lower, denominator })
          : t('ui.stages.days', { lower, upper, denominator })}
      </p>
    </OnTap>
  );
}
