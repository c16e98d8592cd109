import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { CloseButton } from '../design/close-button.tsx';
import { Sheet } from '../design/sheet.tsx';
import { showToast } from '../design/show-toast.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import { facetsQuery } from './customers-query.ts';
import '../design/fields.css';
import './small-form.css';
import { toCustomer } from '../customer/to-customer.ts';

export interface AddPersonSheetProps {
  /** The own book; null for a team leader, who says whose. */
  readonly rm: number | null;
  readonly onClose: () => void;
}

/** Somebody new in two fields. Who has the contact already is named instead, with the way to them. */
export function AddPersonSheet({ rm, onClose }: AddPersonSheetProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [contact, setContact] = useState('');
  const [book, setBook] = useState('');
  const { data: facets } = useQuery({ ...facetsQuery({ filter: {}, search: '' }), enabled: rm === null });
  const add = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/customers', { body: { name, contact, ...(rm === null ? { rm: Number(book) } : {}) } })),
    onSuccess: async (answered) => {
      if (!answered.added) return;
      const { customerId } = answered;
      onClose();
      showToast({
        text: t('ui.customers.added', { name }),
        action: {
          label: t('ui.customers.open'),
          run: () => void navigate({ ...toCustomer(customerId) }),
        },
      });
      await client.resetQueries({ queryKey: ['customers'] });
    },
  });
  const known = add.data?.added === false ? add.data.known : [];
  return (
    <Sheet label={t('ui.customers.add')} onClose={onClose}>
      <form
        className="small-form fields"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <h2>{t('ui.customers.add')}</h2>
        <CloseButton onClose={onClose} />
        <p>{t('ui.customers.add_text')}</p>
        <label>
          {t('ui.customers.name')}
          <input
            required
            maxLength={120}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          {t('ui.customers.contact')}
          <input
            required
            minLength={3}
            maxLength={120}
            autoComplete="off"
            value={contact}
            onChange={(event) => setContact(event.target.value)}
          />
        </label>
        {rm === null && (
          <label>
            {t('ui.customers.add_book')}
            <select required value={book} onChange={(event) => setBook(event.target.value)}>
              <option value="">{t('ui.customers.choose_book')}</option>
              {(facets?.rm ?? []).map(({ value, name: keeper }) => (
                <option key={value} value={value ?? ''}>
                  {keeper}
                </option>
              ))}
            </select>
          </label>
        )}
        {known.length > 0 && (
          <div role="alert" className="known-people">
            {t('ui.customers.known', { count: known.length })}
            <ul>
              {known.map(({ customerId, name: who }) => (
                <li key={customerId}>
                  <Link {...toCustomer(customerId)} className="button" onClick={onClose}>
                    {who}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
        {add.error && <p role="alert">{text(add.error)}</p>}
        <button type="submit" className="button button-main" disabled={add.isPending}>
          {t('ui.customers.add')}
        </button>
      </form>
    </Sheet>
  );
}
