import { CONTACT_MEDIA, CONTENT_TYPES, MOMENTS, NEED_KINDS, PLAN_LINE_STATES, STAGES } from '@vivero/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { ContentMonth } from '../api/wire.ts';
import { SheetForm } from '../design/sheet-form.tsx';
import { showToast } from '../design/show-toast.ts';
import { useLanguage } from '../language/use-language.ts';
import { CONTENT_KEY, libraryQuery } from './content-queries.ts';
import type { NEW_LINE } from './new-line.ts';

type Line = ContentMonth['lines'][number];
type Draft = typeof NEW_LINE & Pick<Line, 'plannedOn'>;

export interface LineFormProps {
  /** Null = a new one. */
  readonly line: Line | null;
  readonly start: Draft;
  readonly onClose: () => void;
}

/** A line of the calendar: the day, the piece or the kind of piece still to be written, for whom, in which scene. */
export function LineForm({ line, start, onClose }: LineFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { data: library } = useQuery(libraryQuery);
  const [draft, setDraft] = useState<Draft>(start);
  const set = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const pieces = [...(library?.pieces ?? []), ...(library?.builtIn ?? [])];
  const keep = useMutation({
    mutationFn: () => {
      const { plannedOn, contentId, type, moment, stage, segment, need, medium, frequency, aim, note, state } = draft;
      const body = { plannedOn, contentId, type, moment, stage, segment, need, medium, frequency, aim, note, state };
      return line === null
        ? answer(api.POST('/api/content-plan', { body }))
        : answer(
            api.PUT('/api/content-plan/{lineId}', {
              params: { path: { lineId: line.lineId } },
              body: { ...body, version: line.version },
            }),
          );
    },
    onSuccess: async () => {
      onClose();
      showToast({ text: t('ui.content.saved') });
      await client.invalidateQueries({ queryKey: [CONTENT_KEY] });
    },
  });
  const choose = <T extends string>(
    label: string,
    value: T | null,
    choices: readonly T[],
    word: (choice: T) => string,
    onChoose: (choice: T | null) => void,
    any?: string,
  ) => (
    <label>
      {label}
      <select
        value={value ?? ''}
        onChange={({ target }) => onChoose(choices.find((choice) => choice === target.value) ?? null)}
      >
        {any !== undefined && <option value="">{any}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {word(choice)}
          </option>
        ))}
      </select>
    </label>
  );
  const everybody = t('ui.content.line.all');
  return (
    <SheetForm
      title={t('ui.content.plan')}
      submit={t('ui.content.save')}
      work={keep}
      ready={draft.plannedOn !== ''}
      onSubmit={() => keep.mutate()}
      onClose={onClose}
    >
      <label>
        {t('ui.content.line.day')}
        <input
          type="date"
          required
          value={draft.plannedOn}
          onChange={({ target }) => set({ plannedOn: target.value })}
        />
      </label>
      <label>
        {t('ui.content.line.piece')}
        <select
          value={draft.contentId ?? ''}
          onChange={({ target }) => {
            const piece = pieces.find(({ contentId }) => contentId === target.value);
            set(
              piece === undefined
                ? { contentId: null }
                : { contentId: piece.contentId, type: piece.type, moment: piece.moment },
            );
          }}
        >
          <option value="">{t('ui.content.to_write')}</option>
          {pieces.map(({ contentId, title }) => (
            <option key={contentId} value={contentId}>
              {title[language]}
            </option>
          ))}
        </select>
      </label>
      {draft.contentId === null && (
        <>
          {choose(
            t('ui.content.form.type'),
            draft.type,
            CONTENT_TYPES,
            (type) => t(`content_type.${type}`),
            (type) => type && set({ type }),
          )}
          {choose(
            t('ui.content.form.moment'),
            draft.moment,
            MOMENTS,
            (moment) => t(`moment.${moment}`),
            (moment) => moment && set({ moment }),
          )}
        </>
      )}
      {choose(
        t('ui.content.line.stage'),
        draft.stage,
        STAGES,
        (stage) => t(`ui.ladder.${stage}`),
        (stage) => set({ stage }),
        everybody,
      )}
      {choose(
        t('ui.content.line.need'),
        draft.need,
        NEED_KINDS,
        (need) => t(`need.${need}`),
        (need) => set({ need }),
        everybody,
      )}
      {choose(
        t('ui.content.line.medium'),
        draft.medium,
        CONTACT_MEDIA,
        (medium) => t(`ui.medium.${medium}`),
        (medium) => medium && set({ medium }),
      )}
      {choose(
        t('ui.content.line.frequency'),
        draft.frequency,
        ['high', 'low'] as const,
        (frequency) => t(`scene.${frequency}_frequency`),
        (frequency) => frequency && set({ frequency }),
      )}
      {choose(
        t('ui.content.line.aim'),
        draft.aim,
        ['seed', 'sell'] as const,
        (aim) => t(`scene.${aim}`),
        (aim) => aim && set({ aim }),
      )}
      {line !== null &&
        choose(
          t('ui.content.line.state'),
          draft.state,
          PLAN_LINE_STATES,
          (state) => t(`plan_line.${state}`),
          (state) => state && set({ state }),
        )}
      <label>
        {t('ui.content.line.note')}
        <input maxLength={400} value={draft.note} onChange={({ target }) => set({ note: target.value })} />
      </label>
    </SheetForm>
  );
}
