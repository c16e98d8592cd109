import { LOCALES, sightOf } from '@vivero/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { LibraryPiece } from '../api/wire.ts';
import { showToast } from '../design/show-toast.ts';
import { useDayWords } from '../figures/use-day-words.ts';
import { useLanguage } from '../language/use-language.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { CONTENT_KEY } from './content-queries.ts';
import { PieceUse } from './piece-use.tsx';

export interface PieceLineProps {
  readonly piece: LibraryPiece;
  readonly onChange: () => void;
}

/** One piece of the bank's own: whether it may go out and why not, and what this person may do about it. */
export function PieceLine({ piece, onChange }: PieceLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = useDayWords();
  const text = useProblemText();
  const client = useQueryClient();
  const { session } = useRouteContext({ from: '/inside' });
  const { role } = session.user;
  const decide = useMutation({
    mutationFn: (decision: 'submit' | 'approve' | 'return' | 'withdraw') =>
      answer(
        api.POST(`/api/content/{contentId}/${decision}`, {
          params: { path: { contentId: piece.contentId } },
          body: { version: piece.version },
        }),
      ),
    onError: (failure) => showToast({ text: text(failure) }),
    onSettled: () => client.invalidateQueries({ queryKey: [CONTENT_KEY] }),
  });
  const title = piece.title[language];
  const writes = sightOf(role, 'write_content') !== 'none';
  const approves = sightOf(role, 'approve_content') !== 'none';
  const stopped = piece.stop === 'facts_changed' || piece.stop === 'ended';
  const act = (decision: Parameters<typeof decide.mutate>[0], label: string) => (
    <button type="button" className="quiet" disabled={decide.isPending} onClick={() => decide.mutate(decision)}>
      {label}
    </button>
  );
  const share = new Intl.NumberFormat(LOCALES[language], { style: 'percent' }).format(piece.fresh);
  return (
    <li className={stopped ? 'content-piece content-stopped' : 'content-piece'}>
      <div className="content-head">
        <strong>{title}</strong>
        <span>
          {stopped ? t(`content_stop.${piece.stop as 'ended'}`) : t(`content_state.${piece.state}`)}
          {' · '}
          {piece.stop === null && piece.fresh < 1
            ? t('ui.content.review_due', { day: day(piece.reviewOn), share })
            : t('ui.content.review_on', { day: day(piece.reviewOn) })}
        </span>
      </div>
      <PieceUse piece={piece} />
      <div className="content-acts">
        {writes && piece.state !== 'withdrawn' && (
          <button type="button" className="quiet" aria-label={t('ui.content.edit_of', { title })} onClick={onChange}>
            {t('ui.content.edit')}
          </button>
        )}
        {writes && piece.state === 'draft' && act('submit', t('ui.content.submit'))}
        {approves && piece.state === 'submitted' && !piece.own && act('approve', t('ui.content.approve'))}
        {approves && piece.state === 'submitted' && act('return', t('ui.content.return'))}
        {writes &&
          (piece.state === 'approved' || piece.state === 'submitted') &&
          act('withdraw', t('ui.content.withdraw'))}
      </div>
    </li>
  );
}
