import { DETOURS, LAWFUL_BASES, RELATIONS, STAGES } from '@vivero/domain';
import type { Condition } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { useSegmentText } from '../customers/use-segment-text.ts';
import { Choices } from '../events/choices.tsx';
import { useChoosing } from './choosing.ts';
import { DidFields } from './did-fields.tsx';
import type { FieldsProps } from './fields-props.ts';
import { FigureFields } from './figure-fields.tsx';
import { HoldsFields } from './holds-fields.tsx';
import { SequenceFields } from './sequence-fields.tsx';

const READINGS = ['shown', 'evidence', 'highest'] as const;

/** The fields of one condition, by its kind. */
export function ConditionFields({ condition, onChange }: FieldsProps<Condition>) {
  const { t } = useTranslation();
  const segmentText = useSegmentText();
  const { choices, others } = useChoosing();
  switch (condition.is) {
    case 'stage':
      return (
        <>
          <Choices
            label={t('ui.segments.kind.stage')}
            choices={(['unprofiled', ...STAGES] as const).map((value) => ({ value, label: t(`stage.${value}`) }))}
            chosen={condition.in}
            onChange={(chosen) => onChange({ ...condition, in: chosen })}
          />
          <label>
            {t('ui.segments.reading')}
            <select
              value={condition.which}
              onChange={({ target }) => onChange({ ...condition, which: target.value as typeof condition.which })}
            >
              {READINGS.map((which) => (
                <option key={which} value={which}>
                  {t(`ui.segments.reading.${which}`)}
                </option>
              ))}
            </select>
          </label>
        </>
      );
    case 'book':
      return (
        <Choices
          label={t('ui.segments.kind.book')}
          choices={choices.books.map(({ rm, name }) => ({ value: rm, label: name }))}
          chosen={condition.in}
          onChange={(chosen) => onChange({ ...condition, in: chosen })}
        />
      );
    case 'branch':
      return (
        <Choices
          label={t('ui.segments.kind.branch')}
          choices={choices.branches.map(({ branchId, name }) => ({ value: branchId, label: name }))}
          chosen={condition.in}
          onChange={(chosen) => onChange({ ...condition, in: chosen })}
        />
      );
    case 'bank_segment':
      return (
        <Choices
          label={t('ui.segments.kind.bank_segment')}
          choices={[...choices.bankSegments, null].map((value) => ({
            value,
            label: value === null ? t('where.not_stated') : segmentText(value),
          }))}
          chosen={condition.in}
          onChange={(chosen) => onChange({ ...condition, in: chosen })}
        />
      );
    case 'relation':
      return (
        <Choices
          label={t('ui.segments.kind.relation')}
          choices={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
          chosen={condition.in}
          onChange={(chosen) => onChange({ ...condition, in: chosen })}
        />
      );
    case 'basis':
      return (
        <Choices
          label={t('ui.segments.kind.basis')}
          choices={[...LAWFUL_BASES, null].map((value) => ({
            value,
            label: value === null ? t('where.not_stated') : t(`where.basis.${value}`),
          }))}
          chosen={condition.in}
          onChange={(chosen) => onChange({ ...condition, in: chosen })}
        />
      );
    case 'detour':
      return (
        <Choices
          label={t('ui.segments.kind.detour')}
          choices={DETOURS.map((value) => ({ value, label: t(`detour.${value}`, { times: 1 }) }))}
          chosen={condition.in}
          onChange={(chosen) => onChange({ ...condition, in: chosen })}
        />
      );
    case 'segment':
      return (
        <label>
          {t('ui.segments.other')}
          <select value={condition.id} onChange={({ target }) => onChange({ is: 'segment', id: target.value })}>
            <option value="">{t('ui.events.none')}</option>
            {others.map(({ segmentId, name }) => (
              <option key={segmentId} value={segmentId}>
                {name}
              </option>
            ))}
          </select>
        </label>
      );
    case 'figure':
    case 'unknown':
      return <FigureFields condition={condition} onChange={onChange} />;
    case 'holds':
      return <HoldsFields condition={condition} onChange={onChange} />;
    case 'did':
    case 'sum':
      return <DidFields condition={condition} onChange={onChange} />;
    case 'sequence':
      return <SequenceFields condition={condition} onChange={onChange} />;
    case 'cooling':
    case 'under_watch':
    case 'all':
    case 'any':
    case 'not':
      return null;
  }
}
