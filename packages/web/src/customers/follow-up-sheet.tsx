import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { SheetForm } from '../design/sheet-form.tsx';
import { showToast } from '../design/show-toast.ts';
import type { chosenOf } from './picked.ts';

export interface FollowUpSheetProps {
  readonly chosen: ReturnType<typeof chosenOf>;
  readonly todayOn: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One day for everybody who is ticked, and what it is about. */
export function FollowUpSheet({ chosen, todayOn, onClose, onDone }: FollowUpSheetProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [dueOn, setDueOn] = useState('');
  const [words, setWords] = useState('');
  const set = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/customers/follow-ups', {
          body: { chosen, dueOn, words: words.trim() === '' ? null : words.trim() },
        }),
      ),
    onSuccess: async ({ customers }) => {
      onClose();
      onDone();
      showToast({ text: t('ui.customers.follow_up_set', { count: customers }) });
      await client.resetQueries({ queryKey: ['customers'] });
    },
  });
  return (
    <SheetForm
      title={t('ui.customers.follow_up_for', { count: chosen.expected })}
      says={t('ui.customers.follow_up_text')}
      submit={t('ui.customers.follow_up')}
      work={set}
      onSubmit={() => set.mutate()}
      onClose={onClose}
    >
      <label>
        {t('ui.customers.day')}
        <input type="date" required min={todayOn} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
      </label>
      <label>
        {t('ui.customers.words')}
        <input maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
    </SheetForm>
  );
}
