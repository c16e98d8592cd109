import { LOCALES } from '@vivero/domain';
import type { Stage } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { StageNumbers, StageOverview } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import { ConversionFigures } from './conversion-figures.tsx';
import { DwellFigures } from './dwell-figures.tsx';
import { PeriodFigures } from './period-figures.tsx';
import './stage-step.css';
import { StuckLine } from './stuck-line.tsx';

export interface StageStepProps {
  readonly stage: Stage;
  readonly customers: StageOverview['total'];
  readonly numbers: StageNumbers;
  /** First day of those who are counted. */
  readonly from: string;
  readonly leakiest: boolean;
  /** Sources that brought no evidence for this step; none when somebody could be seen on it. */
  readonly silent: readonly string[];
}

/** One step: how many stand here, and in a sentence each how many go on, how long they stay, who is stuck and who falls back. */
export function StageStep({ stage, customers, numbers, from, leakiest, silent }: StageStepProps) {
  const { t } = useTranslation();
  const list = new Intl.ListFormat(LOCALES[useLanguage()]);
  const { conversion, dwell, stuck, period } = numbers;
  return (
    <li className="stage-step">
      <header>
        <h2>
          {t(`stage.${stage}`)}
          {leakiest && <span className="stage-leaks">{t('ui.stages.leak.mark')}</span>}
        </h2>
        <p className="stage-people">
          {typeof customers === 'number' ? t('ui.stages.people', { count: customers }) : t('ui.stages.masked')}
        </p>
      </header>
      {silent.length > 0 && <p className="stage-silent">{t('ui.stages.silent', { sources: list.format(silent) })}</p>}
      <div className="stage-says">
        <ConversionFigures conversion={conversion} from={from} />
        <DwellFigures dwell={dwell} />
        <StuckLine stage={stage} stuck={stuck} />
        <PeriodFigures period={period} />
      </div>
    </li>
  );
}
