import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFailure } from '../api/api-failure.ts';
import { answer, api } from '../api/api.ts';
import type { NoteProposal } from '../api/wire.ts';
import '../design/fields.css';
import { showToast } from '../design/show-toast.ts';
import { clientKey } from '../offline/client-key.ts';
import { useNoteQueue } from '../offline/use-note-queue.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { type Chosen, CustomerChoice } from './customer-choice.tsx';
import { draftOf, EMPTY_DRAFT, type NoteDraft, noteOf } from './note-draft.ts';
import './note-page.css';
import { ProposalFields } from './proposal-fields.tsx';
import { useLater } from './use-later.ts';

const PAUSE = 500;

/** A line or a piece of a chat becomes a note; what it seems to say is proposed, and the person confirms it. */
export function NotePage() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { session } = useRouteContext({ from: '/inside' });
  const { customer } = useSearch({ from: '/inside/note' });
  const navigate = useNavigate({ from: '/note' });
  const client = useQueryClient();
  const queue = useNoteQueue(session.user.userId);
  const [picked, setPicked] = useState<Chosen | null>(null);
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState(false);
  const [corrected, setCorrected] = useState<NoteDraft | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [key, setKey] = useState(clientKey);

  const named = useQuery({
    queryKey: ['note-customer', customer],
    queryFn: () => answer(api.GET('/api/customers/{customerId}', { params: { path: { customerId: customer ?? '' } } })),
    enabled: customer !== undefined && picked === null,
  });
  const chosen =
    picked ?? (customer !== undefined && named.data ? { customerId: customer, name: named.data.name } : null);
  const read = useLater(text.trim(), PAUSE);
  const proposal = useQuery({
    queryKey: ['note-proposal', chosen?.customerId, read],
    queryFn: () =>
      answer(api.POST('/api/notes/proposal', { body: { customerId: chosen?.customerId ?? '', text: read } })),
    enabled: chosen !== null && read !== '',
    placeholderData: (before) => before,
  });
  const draft = corrected ?? (proposal.data && read !== '' ? draftOf(proposal.data) : EMPTY_DRAFT);

  const choose = (next: Chosen | null) => {
    setPicked(next);
    if (next === null) void navigate({ search: {}, replace: true });
  };
  const empty = () => {
    setText('');
    setPasted(false);
    setCorrected(null);
    setKey(clientKey());
    choose(null);
  };
  const undo = (noteId: string) =>
    answer(api.DELETE('/api/notes/{noteId}', { params: { path: { noteId } } })).then(
      () => {
        showToast({ text: t('ui.note.undone') });
        return client.invalidateQueries();
      },
      (failure: unknown) => showToast({ text: problemText(failure) }),
    );
  const save = async () => {
    if (chosen === null || text.trim() === '') return;
    const body = noteOf(draft, { customerId: chosen.customerId, text: text.trim(), pasted });
    setProblem(null);
    try {
      const { noteId } = await answer(api.POST('/api/notes', { body: { ...body, clientKey: key } }));
      empty();
      showToast({
        text: t('ui.note.kept', { name: chosen.name }),
        action: { label: t('ui.note.undo'), run: () => void undo(noteId) },
      });
      await client.invalidateQueries();
    } catch (failure) {
      if (!(failure instanceof ApiFailure) || failure.problem !== 'unreachable') return setProblem(failure);
      await queue.keep({ clientKey: key, path: '/api/notes', body: { ...body }, words: text.trim() });
      empty();
      showToast({ text: t('ui.note.waits') });
    }
  };

  return (
    <form
      className="note"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1>{t('ui.note.title')}</h1>
      <CustomerChoice key={key} chosen={chosen} onChoose={choose} />
      <label className="field note-text">
        {t('ui.note.text')}
        <textarea
          rows={4}
          maxLength={8_000}
          value={text}
          placeholder={t('ui.note.text_hint')}
          onPaste={() => setPasted(true)}
          onChange={(event) => {
            setText(event.target.value);
            setCorrected(null);
          }}
        />
      </label>
      {!chosen && text === '' && (
        <div className="note-teach">
          <p>{t('ui.note.what')}</p>
          <p>{t('ui.note.example')}</p>
        </div>
      )}
      {chosen && read !== '' && (
        <section className="panel note-proposal" aria-labelledby="note-seems" aria-busy={proposal.isFetching}>
          <h2 id="note-seems">{t(proposal.isPending ? 'ui.note.reading' : 'ui.note.seems')}</h2>
          {proposal.error && <p>{t('ui.note.unread')}</p>}
          {proposal.data?.sure === false && <p>{t('ui.note.unsure')}</p>}
          {proposal.data && saysNothing(proposal.data) && <p>{t('ui.note.nothing')}</p>}
          <ProposalFields
            draft={draft}
            also={proposal.data?.alsoNeeds ?? []}
            days={proposal.data?.days ?? []}
            todayOn={session.bank.todayOn}
            onChange={setCorrected}
          />
        </section>
      )}
      {problem !== null && <p role="alert">{problemText(problem)}</p>}
      <button type="submit" className="button button-main" disabled={chosen === null || text.trim() === ''}>
        {t('ui.note.save')}
      </button>
    </form>
  );
}

const saysNothing = ({ need, feedback, promise, medium, complaint }: NoteProposal): boolean =>
  feedback === null && need === null && promise === null && medium === null && complaint === false;
