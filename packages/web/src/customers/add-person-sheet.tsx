import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { toCustomer } from '../customer/to-customer.ts';
import { SheetForm } from '../design/sheet-form.tsx';
import { showToast } from '../design/show-toast.ts';
import { facetsQuery } from './customers-query.ts';
import './add-person-sheet.css';

export interface AddPersonSheetProps {
  /** The own book; null for a team leader, who says whose. */
  readonly rm: number | null;
  readonly onClose: () => void;
}

/** Somebody new in two fields. Who has the contact already is named instead, with the way to them. */
export function AddPersonSheet({ rm, onClose }: AddPersonSheetProps) {
  const { t } = useTranslation();
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
    <SheetForm
      title={t('ui.customers.add')}
      says={t('ui.customers.add_text')}
      submit={t('ui.customers.add')}
      work={add}
      onSubmit={() => add.mutate()}
      onClose={onClose}
    >
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
    </SheetForm>
  );
}
