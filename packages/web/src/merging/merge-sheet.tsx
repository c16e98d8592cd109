import { MERGE_FIELDS } from '@vivero/domain';
import type { MergeChoices, MergeField } from '@vivero/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { ComparedRecord } from '../api/wire.ts';
import { SheetForm } from '../design/sheet-form.tsx';
import { showToast } from '../design/show-toast.ts';
import { useDayText } from '../language/use-day-text.ts';
import './merge-sheet.css';

export interface MergeSheetProps {
  /** The two records; the first one stays unless they are swapped. */
  readonly pair: readonly [string, string];
  readonly onClose: () => void;
}

const WHO_THEY_ARE: readonly MergeField[] = ['name', 'phone', 'email', 'nationalId'];

const unlike = ({ keep, absorb }: Record<'keep' | 'absorb', ComparedRecord>): boolean =>
  !WHO_THEY_ARE.some((field) => keep.fields[field] !== null && keep.fields[field] === absorb.fields[field]);

/** Two records side by side: what is right is chosen field by field, and one person is made of them. */
export function MergeSheet({ pair, onClose }: MergeSheetProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [swapped, setSwapped] = useState(false);
  const [choices, setChoices] = useState<MergeChoices>({});
  const [keep, absorb] = swapped ? [pair[1], pair[0]] : pair;
  const { data, error } = useQuery({
    queryKey: ['comparison', keep, absorb],
    queryFn: () => answer(api.GET('/api/customers/comparison', { params: { query: { keep, absorb } } })),
    staleTime: 0,
  });
  const merge = useMutation({
    mutationFn: (versions: { keep: number; absorb: number }) =>
      answer(api.POST('/api/customers/merge', { body: { keep, absorb, versions, fields: choices } })),
    onSuccess: async () => {
      onClose();
      const name = data?.[choices.name === 'absorb' ? 'absorb' : 'keep'].name ?? '';
      showToast({ text: t('ui.merging.merged', { name }) });
      await Promise.all([
        client.invalidateQueries({ queryKey: ['duplicates'] }),
        client.resetQueries({ queryKey: ['customers'] }),
      ]);
    },
  });
  return (
    <SheetForm
      title={t('ui.merging.sheet')}
      says={t('ui.merging.choose')}
      submit={t('ui.merging.merge')}
      ready={data !== undefined}
      work={{ isPending: merge.isPending, error: error ?? merge.error }}
      onSubmit={() => data && merge.mutate({ keep: data.keep.version, absorb: data.absorb.version })}
      onClose={onClose}
      beside={
        <button
          type="button"
          className="button"
          onClick={() => {
            setSwapped(!swapped);
            setChoices({});
          }}
        >
          {t('ui.merging.swap')}
        </button>
      }
    >
      {data && (
        <>
          <div className="merge-heads">
            <RecordHead word={t('ui.merging.keep')} record={data.keep} />
            <RecordHead word={t('ui.merging.absorb')} record={data.absorb} />
          </div>
          {MERGE_FIELDS.filter((field) => data.keep.fields[field] !== data.absorb.fields[field]).map((field) => (
            <FieldChoice
              key={field}
              field={field}
              keep={data.keep}
              absorb={data.absorb}
              chosen={choices[field] ?? (data.keep.fields[field] === null ? 'absorb' : 'keep')}
              onChoose={(side) => setChoices({ ...choices, [field]: side })}
            />
          ))}
          {unlike(data) && <p className="merge-unlike">{t('ui.merging.unlike')}</p>}
          <p className="merge-strict">{t('ui.merging.strict')}</p>
        </>
      )}
    </SheetForm>
  );
}

function RecordHead({ word, record }: { readonly word: string; readonly record: ComparedRecord }) {
  const { t } = useTranslation();
  const { name, events, holdings, promises } = record;
  return (
    <div>
      <small>{word}</small>
      <strong>{name}</strong>
      <small>{t('ui.merging.holds', { events, holdings, promises })}</small>
    </div>
  );
}

interface FieldChoiceProps {
  readonly field: MergeField;
  readonly keep: ComparedRecord;
  readonly absorb: ComparedRecord;
  readonly chosen: 'keep' | 'absorb';
  readonly onChoose: (side: 'keep' | 'absorb') => void;
}

function FieldChoice({ field, keep, absorb, chosen, onChoose }: FieldChoiceProps) {
  const { t } = useTranslation();
  const day = useDayText();
  const said = (value: string | null | undefined) => {
    if (value === null || value === undefined) return t('ui.merging.empty_field');
    if (field === 'birthOn') return day(value);
    return field === 'sex' && (value === 'f' || value === 'm') ? t(`ui.change.sex.${value}`) : value;
  };
  return (
    <fieldset className="merge-field">
      <legend>{t(`ui.merging.field.${field}`)}</legend>
      {(
        [
          ['keep', keep],
          ['absorb', absorb],
        ] as const
      ).map(([side, record]) => (
        <label key={side}>
          <input type="radio" name={field} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>{said(record.fields[field])}</span>
        </label>
      ))}
    </fieldset>
  );
}
