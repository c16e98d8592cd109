import { CONTENT_TYPES, LANGUAGES, MOMENTS, NEED_KINDS, PRODUCT_FACTS, STAGES } from '@vivero/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { LibraryPiece, ShelfProduct } from '../api/wire.ts';
import { SheetForm } from '../design/sheet-form.tsx';
import { showToast } from '../design/show-toast.ts';
import { useLanguage } from '../language/use-language.ts';
import { ChoiceBoxes } from './choice-boxes.tsx';
import { CONTENT_KEY } from './content-queries.ts';
import { type Draft, draftOf } from './draft.ts';
import { FactFields } from './fact-fields.tsx';
import { WordingFields } from './wording-fields.tsx';

export interface PieceFormProps {
  /** Null = a new one. */
  readonly piece: LibraryPiece | null;
  readonly products: readonly ShelfProduct[];
  readonly onClose: () => void;
}

/** A piece is written: what it is, for whom, its wordings, the facts it quotes. Saved it is a draft that compliance has not seen. */
export function PieceForm({ piece, products, onClose }: PieceFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => draftOf(piece, language));
  const set = (changed: Partial<Draft>) => setDraft({ ...draft, ...changed });
  const keep = useMutation({
    mutationFn: () => {
      const body = {
        ...draft,
        variants: draft.variants.map(({ place: _, ...variant }) => variant),
        facts: draft.facts.map(({ place: _, ...fact }) => fact),
      };
      return piece === null
        ? answer(api.POST('/api/content', { body }))
        : answer(
            api.PUT('/api/content/{contentId}', {
              params: { path: { contentId: piece.contentId } },
              body: { ...body, version: piece.version },
            }),
          );
    },
    onSuccess: async () => {
      onClose();
      showToast({ text: t('ui.content.saved') });
      await client.invalidateQueries({ queryKey: [CONTENT_KEY] });
    },
  });
  const select = <T extends string>(
    label: string,
    value: T,
    choices: readonly T[],
    word: (choice: T) => string,
    onChoose: (choice: T) => void,
  ) => (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => onChoose(choices.find((choice) => choice === target.value) ?? value)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {word(choice)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <SheetForm
      title={piece === null ? t('ui.content.new') : t('ui.content.edit_of', { title: piece.title[language] })}
      submit={t('ui.content.save')}
      work={keep}
      ready={draft.variants.length > 0 && draft.variants.every(({ title }) => title.trim() !== '')}
      onSubmit={() => keep.mutate()}
      onClose={onClose}
    >
      {select(
        t('ui.content.form.type'),
        draft.type,
        CONTENT_TYPES,
        (type) => t(`content_type.${type}`),
        (type) => set({ type }),
      )}
      {select(
        t('ui.content.form.moment'),
        draft.moment,
        MOMENTS,
        (moment) => t(`moment.${moment}`),
        (moment) => set({ moment }),
      )}
      <ChoiceBoxes
        legend={t('ui.content.form.stages')}
        choices={STAGES}
        chosen={draft.stages}
        label={(stage) => t(`ui.ladder.${stage}`)}
        onChange={(stages) => set({ stages: [...stages] })}
      />
      <ChoiceBoxes
        legend={t('ui.content.form.needs')}
        choices={NEED_KINDS}
        chosen={draft.serves}
        label={(need) => t(`need.${need}`)}
        onChange={(serves) => set({ serves: [...serves] })}
      />
      <WordingFields
        variants={draft.variants}
        onChange={(variants) => set({ variants })}
        next={{ language: LANGUAGES.find((each) => !draft.variants.some((v) => v.language === each)) ?? language }}
      />
      <FactFields
        facts={draft.facts}
        products={products}
        next={{ name: 'rate', productId: products[0]?.productId ?? '', fact: PRODUCT_FACTS[0] }}
        onChange={(facts) => set({ facts })}
      />
      <label>
        {t('ui.content.form.ends')}
        <input
          type="date"
          value={draft.endsOn ?? ''}
          onChange={({ target }) => set({ endsOn: target.value === '' ? null : target.value })}
        />
      </label>
    </SheetForm>
  );
}
