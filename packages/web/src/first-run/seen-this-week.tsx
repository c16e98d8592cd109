import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import '../design/fields.css';
import { useProblemText } from '../problem/use-problem-text.ts';
import { useDayNames } from './use-day-names.ts';

interface Seen {
  readonly name: string;
  readonly contact: string;
  readonly relation: 'customer' | 'prospect';
  readonly dueOn: string;
}

/** Somebody by name and one contact, and the day: the person is in the book and the day is agreed, so that the list names them in time. */
export function SeenThisWeek({ todayOn }: { readonly todayOn: string }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const days = useDayNames(todayOn);
  const nameField = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<Seen>({ name: '', contact: '', relation: 'customer', dueOn: todayOn });
  const [said, setSaid] = useState<readonly string[]>([]);
  const add = useMutation({
    mutationFn: async ({ dueOn, ...person }: Seen) => {
      const given = await answer(api.POST('/api/customers', { body: person }));
      // Somebody known is seen this week all the same; where several share a contact, only the person can say which.
      const people = given.added ? [{ customerId: given.customerId, name: person.name }] : given.known;
      const [one, another] = people;
      if (!one || another) return t('ui.first.known', { name: people.map(({ name }) => name).join(', ') });
      const chosen = { filter: {}, customerIds: [one.customerId], expected: 1 };
      await answer(api.POST('/api/customers/follow-ups', { body: { chosen, dueOn, words: null } }));
      return t('ui.first.added', { name: one.name, day: days.find(({ on }) => on === dueOn)?.name ?? dueOn });
    },
    onSuccess: (line) => {
      setSaid([...said, line]);
      setDraft({ ...draft, name: '', contact: '' });
      nameField.current?.focus();
    },
  });
  const show = useMutation({
    mutationFn: () => answer(api.POST('/api/today/first-list')),
    // The book is no longer empty: everything that was asked before is out of date.
    onSuccess: () => client.invalidateQueries(),
  });
  const failure = add.error ?? show.error;
  return (
    <section aria-labelledby="first-week">
      <h2 id="first-week">{t('ui.first.week')}</h2>
      <p>{t('ui.first.week_text')}</p>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(draft);
        }}
      >
        <label>
          {t('ui.first.name')}
          <input
            ref={nameField}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.target.value })}
            autoComplete="off"
            maxLength={120}
            required
          />
        </label>
        <label>
          {t('ui.first.contact')}
          <input
            value={draft.contact}
            onChange={(event) => setDraft({ ...draft, contact: event.target.value })}
            autoComplete="off"
            autoCapitalize="none"
            maxLength={120}
            required
          />
        </label>
        <label>
          {t('ui.first.relation')}
          <select
            value={draft.relation}
            onChange={(event) => setDraft({ ...draft, relation: event.target.value as Seen['relation'] })}
          >
            {(['customer', 'prospect'] as const).map((relation) => (
              <option key={relation} value={relation}>
                {t(`ui.first.relation.${relation}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('ui.first.day')}
          <select value={draft.dueOn} onChange={(event) => setDraft({ ...draft, dueOn: event.target.value })}>
            {days.map(({ on, name }) => (
              <option key={on} value={on}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button" disabled={add.isPending}>
          {t('ui.first.add')}
        </button>
        {failure && <p role="alert">{text(failure)}</p>}
      </form>
      <output>
        {said.map((line) => (
          <span key={line} className="first-said">
            {line}
          </span>
        ))}
      </output>
      {said.length > 0 && (
        <button type="button" className="button button-main" disabled={show.isPending} onClick={() => show.mutate()}>
          {t('ui.first.show')}
        </button>
      )}
    </section>
  );
}
