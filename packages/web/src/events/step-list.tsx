import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseButton } from '../design/close-button.tsx';
import './step-list.css';

export interface StepListProps<Step> {
  readonly steps: readonly Step[];
  readonly least: number;
  readonly onAdd: () => void;
  readonly onRemove: (i: number) => void;
  readonly children: (step: Step, i: number) => ReactNode;
}

const MOST = 10;

/** Steps in their order, each with its fields. */
export function StepList<Step>({ steps, least, onAdd, onRemove, children }: StepListProps<Step>) {
  const { t } = useTranslation();
  return (
    <div className="step-list">
      <ol>
        {steps.map((step, i) => (
          // A step is known by its place.
          <li key={i}>
            <header>
              <strong>{t('ui.events.step', { number: i + 1 })}</strong>
              {steps.length > least && (
                <CloseButton label={t('ui.events.take_step_out', { number: i + 1 })} onClose={() => onRemove(i)} />
              )}
            </header>
            <div className="step-fields fields">{children(step, i)}</div>
          </li>
        ))}
      </ol>
      {steps.length < MOST && (
        <button type="button" className="quiet" onClick={onAdd}>
          {t('ui.events.add_step')}
        </button>
      )}
    </div>
  );
}
