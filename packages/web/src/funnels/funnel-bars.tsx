import type { EventFilter } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import type { FunnelAnswer } from '../api/wire.ts';
import { useEventText } from '../events/use-event-text.ts';
import { ShareFigures } from '../figures/share-figures.tsx';
import { useSentenceParam } from '../language/use-sentence.ts';
import './funnel-bars.css';
import '../figures/on-tap.css';

type Group = FunnelAnswer['groups'][number];
type Step = Extract<Group['steps'], readonly unknown[]>[number];

const DAY = 86_400;

export interface FunnelBarsProps {
  readonly group: Group;
  readonly steps: readonly EventFilter[];
  readonly isSplit: boolean;
}

/** One group: a bar a step, with the share that came on, and on tap what it rests on. */
export function FunnelBars({ group: { name, steps: counted }, steps, isSplit }: FunnelBarsProps) {
  const { t } = useTranslation();
  const say = useSentenceParam();
  const eventText = useEventText();
  const title = name === null ? t(isSplit ? 'ui.funnels.not_stated' : 'ui.funnels.everybody') : say(name);
  return (
    <article className="funnel">
      <h2>{title}</h2>
      {'masked' in counted ? (
        <p className="funnel-few">{t('ui.funnels.few')}</p>
      ) : (
        <ol>
          {counted.map((step, i) => (
            // A step is known by its place.
            <li key={i}>
              <FunnelStep step={step} isFirst={i === 0} name={steps[i] ? eventText(steps[i]) : ''} />
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

interface FunnelStepProps {
  readonly step: Step;
  readonly isFirst: boolean;
  readonly name: string;
}

function FunnelStep({ step: { people, ofFirst, ofBefore, median }, isFirst, name }: FunnelStepProps) {
  const { t } = useTranslation();
  const width = 'value' in ofFirst ? ofFirst.value : 0;
  const line = (
    <>
      <span className="funnel-name">{name}</span>
      <span className="funnel-people">
        {t('ui.funnels.people', { count: people })}
        {!isFirst && 'value' in ofBefore && <small> · {t('ui.funnels.share', { value: ofBefore.value })}</small>}
      </span>
      <svg className="funnel-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="funnel-all" width="100" height="4" />
        <rect className="funnel-came" width={100 * width} height="4" />
      </svg>
    </>
  );
  if (isFirst) return <div className="funnel-step">{line}</div>;
  return (
    <details className="funnel-step">
      <summary>{line}</summary>
      <div className="on-tap-figures">
        <p>{t('ui.funnels.of_before')}</p>
        <ShareFigures share={ofBefore} />
        <p>{t('ui.funnels.of_first')}</p>
        <ShareFigures share={ofFirst} />
        {'seconds' in median && <p>{t('ui.funnels.median', { days: Math.round(median.seconds / DAY) })}</p>}
      </div>
    </details>
  );
}
