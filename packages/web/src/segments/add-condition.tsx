import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoosing } from './choosing.ts';
import { KINDS } from './new-condition.ts';
import type { ConditionKind } from './new-condition.ts';

/** A kind of condition to choose, and a button that adds it: a list that acted by itself would act at every key. */
export function AddCondition({ onAdd }: { readonly onAdd: (kind: ConditionKind) => void }) {
  const { t } = useTranslation();
  const { choices, others } = useChoosing();
  const [kind, setKind] = useState<ConditionKind>('stage');
  const isOffered = (each: ConditionKind): boolean =>
    !(
      (each === 'book' && choices.books.length === 0) ||
      (each === 'branch' && choices.branches.length === 0) ||
      (each === 'bank_segment' && choices.bankSegments.length === 0) ||
      (each === 'segment' && others.length === 0)
    );
  return (
    <>
      <select
        aria-label={t('ui.segments.condition')}
        value={kind}
        onChange={({ target }) => setKind(target.value as ConditionKind)}
      >
        {(['is', 'did'] as const).map((part) => (
          <optgroup key={part} label={t(`ui.segments.kinds.${part}`)}>
            {KINDS[part].filter(isOffered).map((each) => (
              <option key={each} value={each}>
                {t(`ui.segments.kind.${each}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button type="button" className="button" onClick={() => onAdd(kind)}>
        {t('ui.segments.add')}
      </button>
    </>
  );
}
