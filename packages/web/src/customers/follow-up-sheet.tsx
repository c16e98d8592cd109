import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { CloseButton } from '../design/close-button.tsx';
import { Sheet } from '../design/sheet.tsx';
import { showToast } from '../design/show-toast.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import type { chosenOf } from './picked.ts';
import '../design/fields.css';
import './small-form.css';

export interface FollowUpSheetProps {
  readonly chosen: ReturnType<typeof chosenOf>;
  readonly todayOn: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One day for everybody who is ticked, and what it is about. */
export function FollowUpSheet({ chosen, todayOn, onClose, onDone }: FollowUpSheetProps) {
  const { t } = useTranslation();
  const text = useProblemText();
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
  const title = t('ui.customers.follow_up_for', { count: chosen.expected });
  return (
    <Sheet label={title} onClose={onClose}>
      <form
        className="small-form fields"
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate();
        }}
      >
        <h2>{title}</h2>
        <CloseButton onClose={onClose} />
        <p>{t('ui.customers.follow_up_text')}</p>
        <label>
          {t('ui.customers.day')}
          <input type="date" required min={todayOn} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        </label>
        <label>
          {t('ui.customers.words')}
          <input maxLength={200} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        {set.error && <p role="alert">{text(set.error)}</p>}
        <button type="submit" className="button button-main" disabled={set.isPending}>
          {t('ui.customers.follow_up')}
        </button>
      </form>
    </Sheet>
  );
}
