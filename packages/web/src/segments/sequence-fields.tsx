import type { Condition, SequenceStep } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { EventFields } from '../events/event-fields.tsx';
import { NumberField } from '../events/number-field.tsx';
import { PeriodField } from '../events/period-field.tsx';
import { StepList } from '../events/step-list.tsx';
import { withPart } from '../events/with-part.ts';
import type { FieldsProps } from './fields-props.ts';

/** Events one after the other, each within some days of the one before. */
export function SequenceFields({ condition, onChange }: FieldsProps<Extract<Condition, { readonly is: 'sequence' }>>) {
  const { t } = useTranslation();
  const { steps } = condition;
  const put = (changed: readonly SequenceStep[]) =>
    onChange({ ...condition, steps: changed.map((step, i) => (i === 0 ? { what: step.what } : step)) });
  return (
    <>
      <PeriodField period={condition.when} onChange={(when) => onChange({ ...condition, when })} />
      <StepList
        steps={steps}
        least={2}
        onAdd={() => put([...steps, { what: { codes: ['TX-S'] } }])}
        onRemove={(i) => put(steps.toSpliced(i, 1))}
      >
        {(step, i) => (
          <>
            <EventFields what={step.what} onChange={(what) => put(steps.with(i, { ...step, what }))} />
            {i > 0 && (
              <NumberField
                label={t('ui.events.within')}
                value={step.within}
                least={0}
                placeholder={t('ui.events.within_any')}
                onChange={(days) => put(steps.with(i, withPart(step, 'within', days)))}
              />
            )}
          </>
        )}
      </StepList>
    </>
  );
}
