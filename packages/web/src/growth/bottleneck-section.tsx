import { moneyShort } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { Growth } from '../api/wire.ts';
import { OnTap } from '../figures/on-tap.tsx';
import { useLanguage } from '../language/use-language.ts';
import { useSay } from '../language/use-say.ts';

type Priced = Exclude<Growth['bottleneck']['steps'][number]['priced'], { masked: true }>;

/** The weak step of the chain with its price: one sentence, then every step with its figures on tap. */
export function BottleneckSection({ bottleneck }: { readonly bottleneck: Growth['bottleneck'] }) {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <section aria-labelledby="growth-bottleneck">
      <h2 id="growth-bottleneck">{t('ui.growth.bottleneck')}</h2>
      <p>{say(bottleneck.says)}</p>
      <ul className="growth-stages">
        {bottleneck.steps.map(({ from, to, priced }) => (
          <li key={from}>
            <h3>{t('ui.growth.step', { from: t(`stage.${from}`), to: t(`stage.${to}`) })}</h3>
            {'masked' in priced ? <p>{t('ui.figures.few')}</p> : <StepFigures step={priced} />}
          </li>
        ))}
      </ul>
      <p className="growth-note">{t('ui.growth.bottleneck_foot')}</p>
    </section>
  );
}

function StepFigures({ step: { months, moved, chance, perPoint, perPercent } }: { readonly step: Priced }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const short = (amount: Priced['perPoint']['value']) => moneyShort(amount, language);
  const { value, lower, upper, first } = perPoint;
  return (
    <OnTap says={t('ui.growth.step_worth', { value: short(value), lower: short(lower), upper: short(upper) })}>
      <p>{t('ui.growth.step_chance', { moved, months, ...chance })}</p>
      <p>{t('ui.growth.step_percent', { value: short(perPercent.value) })}</p>
      <p>{t('ui.growth.step_first', { first })}</p>
      <p>{t('ui.growth.step_hour')}</p>
    </OnTap>
  );
}
