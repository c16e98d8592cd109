import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DECLINE_REASONS } from '@vivero/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { Feedback } from '../api/wire.ts';
import { showToast } from '../design/show-toast.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { useTopic } from './use-topic.ts';

type Theme = Feedback['themes'][number];
type Move = Exclude<Theme['state'], 'logged'>;

/** One theme: how many say it, where it stands, and the next steps for whoever decides. */
export function ThemeRow({ theme, decides }: { readonly theme: Theme; readonly decides: boolean }) {
  const { t } = useTranslation();
  const topic = useTopic();
  const client = useQueryClient();
  const text = useProblemText();
  const [reason, setReason] = useState<(typeof DECLINE_REASONS)[number]>('too_few');
  const { themeId, state, items, people } = theme;
  const decide = useMutation({
    mutationFn: (to: Move) =>
      answer(
        api.POST('/api/feedback/themes/{themeId}', {
          params: { path: { themeId } },
          body: { state: to, reason: to === 'declined' ? reason : null },
        }),
      ),
    onSuccess: ({ toTell }) => showToast({ text: t('ui.feedback.asked', { count: toTell }) }),
    onError: (failure) => showToast({ text: text(failure) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['feedback'] }),
  });
  const moves = decides ? theme.next.flatMap((to) => (to === 'logged' ? [] : [to])) : [];
  return (
    <li>
      <p>
        <strong>{topic(theme)}</strong>{' '}
        <small>
          {items === null || people === null ? t('ui.feedback.few') : t('ui.feedback.pieces', { items, people })} ·{' '}
          {t(`ui.feedback.state.${state}`)}
          {theme.reason !== null && `: ${t(`ui.feedback.reason.${theme.reason}`)}`}
        </small>
      </p>
      {moves.length > 0 && (
        <p className="feedback-moves">
          {moves.map((to) => (
            <button
              key={to}
              type="button"
              className="quiet"
              disabled={decide.isPending}
              onClick={() => decide.mutate(to)}
            >
              {t(`ui.feedback.move.${to}`)}
            </button>
          ))}
          {moves.includes('declined') && (
            <label>
              {t('ui.feedback.why')}{' '}
              <select value={reason} onChange={(event) => setReason(event.target.value as typeof reason)}>
                {DECLINE_REASONS.map((each) => (
                  <option key={each} value={each}>
                    {t(`ui.feedback.reason.${each}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
        </p>
      )}
    </li>
  );
}
