import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { sightOf } from '@vivero/domain';
import type { Segment } from '@vivero/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { SavedSegment } from '../api/wire.ts';
import '../design/fields.css';
import { showToast } from '../design/show-toast.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import './segment-save.css';
import { definitionOf, segmentsQuery } from './segments-queries.ts';
import { TakeAlong } from './take-along.tsx';

export interface SegmentSaveProps {
  readonly kept: SavedSegment | undefined;
  /** undefined while something is missing. */
  readonly segment: Segment | undefined;
}

/** Keeping a segment under a name, removing it, and taking along whom it means. */
export function SegmentSave({ kept, segment }: SegmentSaveProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { session } = useRouteContext({ from: '/inside' });
  const own = kept?.own === true ? kept : undefined;
  const [name, setName] = useState(kept?.name ?? '');
  const [shared, setShared] = useState(own?.shared ?? false);
  const [taking, setTaking] = useState(false);
  const save = useMutation({
    mutationFn: async (definition: Segment) => {
      const body = { name: name.trim(), shared, definition: definitionOf(definition) };
      return own === undefined
        ? answer(api.POST('/api/segments', { body }))
        : answer(
            api.PUT('/api/segments/{segmentId}', {
              params: { path: { segmentId: own.segmentId } },
              body: { ...body, version: own.version },
            }),
          );
    },
    onSuccess: async ({ segmentId }) => {
      await client.invalidateQueries(segmentsQuery);
      showToast({ text: t('ui.segments.saved', { name: name.trim() }) });
      void navigate({ to: '/segments/$segmentId', params: { segmentId } });
    },
  });
  const remove = useMutation({
    mutationFn: (segmentId: string) =>
      answer(api.DELETE('/api/segments/{segmentId}', { params: { path: { segmentId } } })),
    onSuccess: async () => {
      await navigate({ to: '/segments' });
      showToast({ text: t('ui.segments.removed', { name: kept?.name ?? '' }) });
      await client.invalidateQueries(segmentsQuery);
    },
  });
  const failure = save.error ?? remove.error;
  return (
    <form
      className="segment-save fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (segment) save.mutate(segment);
      }}
    >
      <label>
        {t('ui.segments.name')}
        <input required maxLength={80} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <label className="segment-share">
        <input type="checkbox" checked={shared} onChange={({ target }) => setShared(target.checked)} />
        {t('ui.segments.share')}
      </label>
      {failure && <p role="alert">{text(failure)}</p>}
      <div className="segment-acts">
        <button type="submit" className="button button-main" disabled={!segment || save.isPending}>
          {t(kept && !own ? 'ui.segments.save_copy' : 'ui.segments.save')}
        </button>
        {kept && sightOf(session.user.role, 'export_customers') !== 'none' && (
          <button type="button" className="button" onClick={() => setTaking(true)}>
            {t('ui.segments.export')}
          </button>
        )}
        {own && (
          <button
            type="button"
            className="quiet"
            disabled={remove.isPending}
            onClick={() => remove.mutate(own.segmentId)}
          >
            {t('ui.segments.remove')}
          </button>
        )}
      </div>
      {!kept && <p className="segment-hint">{t('ui.segments.export_saved_only')}</p>}
      {kept && taking && <TakeAlong segmentId={kept.segmentId} name={kept.name} onClose={() => setTaking(false)} />}
    </form>
  );
}
