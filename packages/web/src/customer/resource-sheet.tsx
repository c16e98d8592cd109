import { RESOURCE_KINDS, RESOURCE_SOURCES, WILLINGNESS } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { CustomerResource, CustomerView } from '../api/wire.ts';
import { ChangeForm } from './change-form.tsx';
import { fieldText } from './field-text.ts';

export interface ResourceSheetProps {
  readonly page: CustomerView;
  /** The one to change; absent = a new one. */
  readonly resource: CustomerResource | undefined;
  readonly onClose: () => void;
}

/** Writes down what somebody could bring beside money, or changes it. */
export function ResourceSheet({ page, resource, onClose }: ResourceSheetProps) {
  const { t } = useTranslation();
  const save = (form: FormData) => {
    const one = <Value extends string>(values: readonly Value[], name: string): Value | undefined =>
      values.find((value) => value === form.get(name));
    const kind = one(RESOURCE_KINDS, 'kind');
    const willing = one(WILLINGNESS, 'willing');
    const source = one(RESOURCE_SOURCES, 'source');
    if (!kind || !willing || !source) return null;
    const agreedOn = fieldText(form, 'agreedOn');
    const body = {
      kind,
      willing,
      source,
      words: fieldText(form, 'words'),
      agreedOn: agreedOn === '' ? null : agreedOn,
    };
    if (resource === undefined) {
      const params = { path: { customerId: page.customerId } };
      return () => answer(api.POST('/api/customers/{customerId}/resources', { params, body }));
    }
    const params = { path: { resourceId: resource.resourceId } };
    return () =>
      answer(api.PATCH('/api/resources/{resourceId}', { params, body: { ...body, version: resource.version } }));
  };
  const remove = resource && {
    label: t('ui.change.resource_remove'),
    run: () =>
      answer(api.DELETE('/api/resources/{resourceId}', { params: { path: { resourceId: resource.resourceId } } })),
  };
  return (
    <ChangeForm
      customerId={page.customerId}
      title={t(resource ? 'ui.change.resource_edit' : 'ui.change.resource')}
      onClose={onClose}
      save={save}
      other={remove}
    >
      <label className="wide">
        {t('ui.change.resource_words')}
        <textarea name="words" required maxLength={500} defaultValue={resource?.words ?? ''} />
      </label>
      <label>
        {t('ui.change.resource_kind')}
        <select name="kind" defaultValue={resource?.kind}>
          {RESOURCE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`resource.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.change.resource_willing')}
        <select name="willing" defaultValue={resource?.willing}>
          {WILLINGNESS.map((willing) => (
            <option key={willing} value={willing}>
              {t(`willing.${willing}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.change.resource_source')}
        <select name="source" defaultValue={resource?.source}>
          {RESOURCE_SOURCES.map((source) => (
            <option key={source} value={source}>
              {t(`resource_source.${source}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.change.resource_agreed')}
        <input type="date" name="agreedOn" max={page.todayOn} defaultValue={resource?.agreedOn ?? ''} />
      </label>
    </ChangeForm>
  );
}
