import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LOCALES } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { Note } from '../api/wire.ts';
import { useLanguage } from '../language/use-language.ts';
import './note-list.css';

const SHOWN = 3;

/** What the RM of the book has written down about a customer: for these eyes only, so it travels apart from the page. */
export function NoteList({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['customer', customerId, 'notes'],
    queryFn: () => answer(api.GET('/api/customers/{customerId}/notes', { params: { path: { customerId } } })),
  });
  if (!data) return null;
  const [latest, earlier] = [data.notes.slice(0, SHOWN), data.notes.slice(SHOWN)];
  return (
    <section className="note-list" aria-labelledby="note-list-title">
      <h3 id="note-list-title">{t('ui.note.mine')}</h3>
      <Link to="/note" search={{ customer: customerId }}>
        {t('ui.menu.note')}
      </Link>
      <Notes notes={latest} />
      {earlier.length > 0 && (
        <details>
          <summary>{t('ui.note.earlier', { count: earlier.length })}</summary>
          <Notes notes={earlier} />
        </details>
      )}
    </section>
  );
}

function Notes({ notes }: { readonly notes: readonly Note[] }) {
  const time = new Intl.DateTimeFormat(LOCALES[useLanguage()], { dateStyle: 'medium' });
  return (
    <ul>
      {notes.map(({ noteId, text, author, occurredAt }) => (
        <li key={noteId}>
          <p>{text}</p>
          <small>{[time.format(new Date(occurredAt)), author].filter((part) => part !== null).join(' · ')}</small>
        </li>
      ))}
    </ul>
  );
}
