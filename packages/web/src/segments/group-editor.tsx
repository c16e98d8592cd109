import type { Condition, Group } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { CloseButton } from '../design/close-button.tsx';
import '../design/fields.css';
import { AddCondition } from './add-condition.tsx';
import { ConditionFields } from './condition-fields.tsx';
import './condition-row.css';
import './group-editor.css';
import { useChoosing } from './choosing.ts';
import { newCondition } from './new-condition.ts';

export type ListGroup = Extract<Group, { readonly is: 'all' | 'any' }>;

export interface GroupEditorProps {
  readonly group: ListGroup;
  /** Where it stands in the definition, as faults name it. */
  readonly path: string;
  readonly onChange: (group: ListGroup) => void;
}

/** Conditions that go together: all of them or any of them. Groups stand in groups. */
export function GroupEditor({ group, path, onChange }: GroupEditorProps) {
  const { t } = useTranslation();
  const put = (of: readonly Condition[]) => onChange({ ...group, of });
  return (
    <fieldset className="segment-group">
      <legend className="unseen">{t('ui.segments.group')}</legend>
      <select
        className="segment-how"
        aria-label={t('ui.segments.how')}
        value={group.is}
        onChange={({ target }) => onChange({ ...group, is: target.value as ListGroup['is'] })}
      >
        <option value="all">{t('ui.segments.all')}</option>
        <option value="any">{t('ui.segments.any')}</option>
      </select>
      <ul>
        {group.of.map((condition, i) => (
          // A condition has no name of its own: its place is what it is known by.
          <li key={i}>
            <ConditionRow
              condition={condition}
              path={`${path}.of.${i}`}
              onChange={(changed) => put(group.of.with(i, changed))}
              onRemove={() => put(group.of.toSpliced(i, 1))}
            />
          </li>
        ))}
      </ul>
      {group.of.length === 0 && <p className="segment-missing">{t('ui.segments.begin')}</p>}
      <div className="segment-adds">
        <AddCondition onAdd={(kind) => put([...group.of, newCondition(kind)])} />
        <button
          type="button"
          className="quiet"
          onClick={() => put([...group.of, { is: group.is === 'all' ? 'any' : 'all', of: [] }])}
        >
          {t('ui.segments.add_group')}
        </button>
      </div>
    </fieldset>
  );
}

interface ConditionRowProps {
  readonly condition: Condition;
  readonly path: string;
  readonly onChange: (condition: Condition) => void;
  readonly onRemove: () => void;
}

/** One condition or one group, with whether it shall not hold. */
function ConditionRow({ condition, path, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation();
  const { faults } = useChoosing();
  const isNot = condition.is === 'not';
  const inner = isNot ? condition.of : condition;
  const put = (changed: Condition) => onChange(isNot ? { is: 'not', of: changed } : changed);
  const isGroup = inner.is === 'all' || inner.is === 'any';
  const isFaulty = faults.some((fault) => fault.path === path || fault.path.startsWith(`${path}.`));
  return (
    <div className={isGroup ? 'segment-row segment-row-group' : 'segment-row'}>
      <header>
        <strong>{t(isGroup ? 'ui.segments.group' : kindKey(inner))}</strong>
        <label className="segment-not">
          <input
            type="checkbox"
            checked={isNot}
            onChange={({ target }) => onChange(target.checked ? { is: 'not', of: inner } : inner)}
          />
          {t('ui.segments.not')}
        </label>
        <CloseButton label={t(isGroup ? 'ui.segments.take_group_out' : 'ui.segments.take_out')} onClose={onRemove} />
      </header>
      {inner.is === 'all' || inner.is === 'any' ? (
        <GroupEditor group={inner} path={isNot ? `${path}.of` : path} onChange={put} />
      ) : (
        <div className="segment-fields fields">
          <ConditionFields condition={inner} onChange={put} />
        </div>
      )}
      {isFaulty && !isGroup && <p className="segment-missing">{t('ui.segments.unfinished_here')}</p>}
    </div>
  );
}

/** A `not` inside a `not` is shown as what it is about; the builder makes none. */
const kindKey = ({ is }: Condition) =>
  is === 'all' || is === 'any' || is === 'not' ? 'ui.segments.group' : (`ui.segments.kind.${is}` as const);
