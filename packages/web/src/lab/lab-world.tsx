import { useTranslation } from 'react-i18next';
import type { LabPolicy, LabResults } from '../api/wire.ts';
import { FigureText } from './figure-text.tsx';
import { IntervalPlot, scaleOf } from './interval-plot.tsx';

const RATIOS = ['toPassive', 'toPropensity', 'ofBound', 'ofGap'] as const;
const ASKING = ['ofAskingBound', 'toPitchOnly', 'contactsToPitchOnly', 'feltToPitchOnly'] as const;
const BESIDE = ['valuePerHourSpent', 'salesPerHour'] as const;
const PER_THOUSAND = ['contacts', 'felt', 'left', 'complaints', 'referred', 'toRivals', 'attention'] as const;

/** One world: for each way of spending the hours what it brings more, as an interval on a scale of the world; the other figures on tap. */
export function LabWorld({ world, policies }: LabResults['worlds'][number]) {
  const { t } = useTranslation();
  const scale = scaleOf(policies.map(({ valuePerHour }) => valuePerHour));
  const shown = policies.filter(({ policy }) => policy !== 'none');
  return (
    <section aria-labelledby={`lab-${world}`}>
      <h2 id={`lab-${world}`}>
        {t(`lab.world.${world}`)} <small className="lab-simulated">{t('lab.simulated')}</small>
      </h2>
      <h3 className="lab-figure">{t('lab.figure.valuePerHour')}</h3>
      <ul className="lab-ways">
        {shown.map((each) => (
          <li key={each.policy} className={each.policy === 'vivero' ? 'lab-own' : undefined}>
            <details>
              <summary>
                <span className="lab-way">{t(`lab.policy.${each.policy}`)}</span>
                <IntervalPlot figure={each.valuePerHour} scale={scale} />
                <FigureText figure={each.valuePerHour} decimals={1} />
              </summary>
              <PolicyFigures report={each} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PolicyFigures({ report }: { readonly report: LabPolicy }) {
  const { t } = useTranslation();
  return (
    <div className="lab-figures">
      <p>{t('ui.lab.hours', { spent: report.hoursSpent, given: report.hoursGiven })}</p>
      <FigureList report={report} names={RATIOS} decimals={2} />
      {!('noFigure' in report.toPitchOnly && report.toPitchOnly.noFigure === 'not_lived') && (
        <FigureList report={report} names={ASKING} decimals={2} />
      )}
      <FigureList report={report} names={BESIDE} decimals={1} />
      <p>{t('lab.per_thousand')}</p>
      <FigureList report={report} names={PER_THOUSAND} decimals={2} />
    </div>
  );
}

interface FigureListProps {
  readonly report: LabPolicy;
  readonly names: readonly (typeof RATIOS | typeof ASKING | typeof BESIDE | typeof PER_THOUSAND)[number][];
  readonly decimals: 1 | 2;
}

function FigureList({ report, names, decimals }: FigureListProps) {
  const { t } = useTranslation();
  return (
    <dl>
      {names.map((name) => (
        <div key={name}>
          <dt>{t(`lab.figure.${name}`)}</dt>
          <dd>
            <FigureText figure={report[name]} decimals={decimals} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
