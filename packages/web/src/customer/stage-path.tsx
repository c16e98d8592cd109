import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerView, LadderStep } from '../api/wire.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useSay } from '../language/use-say.ts';
import './stage-path.css';

/** The seven steps: filled up to where the customer stands, outlined where they once were; a tap shows what each rests on. */
export function StagePath({ page }: { readonly page: CustomerView }) {
  const { t } = useTranslation();
  return (
    <ol className="stage-path" aria-label={t('ui.customer.ladder')}>
      {page.ladder.map((step) => (
        <Step key={step.stage} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { readonly step: LadderStep }) {
  const { t } = useTranslation();
  const day = useDayText();
  const say = useSay();
  const id = useId();
  const evidence = step.evidence.map(say);
  const state = [t(`ui.customer.step.${step.state}`), ...(step.highest ? [t('ui.customer.step.highest')] : [])];
  return (
    <li className={`path-step stage-${step.state} ${step.highest ? 'stage-highest' : ''}`}>
      <button
        type="button"
        popoverTarget={id}
        title={evidence[0]}
        aria-current={step.state === 'current' ? 'step' : undefined}
      >
        <i aria-hidden="true" />
        <span>{t(`ui.ladder.${step.stage}`)}</span>
        <span className="unseen">{state.join(', ')}</span>
      </button>
      <div id={id} popover="auto" className="stage-evidence">
        <strong>{t(`stage.${step.stage}`)}</strong>
        <p>{state.join(' · ')}</p>
        {step.enteredOn !== null && <p>{t('stage.since', { day: day(step.enteredOn) })}</p>}
        {evidence.length === 0 ? (
          <p>{t('ui.customer.no_evidence')}</p>
        ) : (
          <ul>
            {evidence.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
