import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../device/copy-text.ts';
import { useNoteQueue } from './use-note-queue.ts';
import './waiting-notes.css';

/** Says that notes wait on this device, and gives back the words of those that the server will not take. Nothing waits: nothing is shown. */
export function WaitingNotes({ owner }: { readonly owner: string }) {
  const { t } = useTranslation();
  const queue = useNoteQueue(owner);
  const notes = useSyncExternalStore(queue.subscribe, queue.notes);
  const [sending, setSending] = useState(false);
  const waiting = notes.filter(({ refused }) => refused === undefined);
  const refused = notes.filter((note) => note.refused !== undefined);
  const send = async () => {
    setSending(true);
    await queue.sendAll();
    setSending(false);
  };
  if (notes.length === 0) return null;
  return (
    <aside className="waiting-notes" aria-label={t('ui.waiting.label')}>
      {waiting.length > 0 && (
        <p>
          {t('ui.waiting.count', { count: waiting.length })}
          <button type="button" disabled={sending} onClick={() => void send()}>
            {t('ui.waiting.send')}
          </button>
        </p>
      )}
      {refused.map((note) => (
        <p key={note.clientKey}>
          <span>
            {t('ui.waiting.refused')} <q>{note.words}</q>
          </span>
          <button
            type="button"
            onClick={() => void copyText(note.words).then((copied) => copied && queue.discard(note.clientKey))}
          >
            {t('ui.waiting.take_back')}
          </button>
        </p>
      ))}
    </aside>
  );
}
