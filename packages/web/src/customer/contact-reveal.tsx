import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { useProblemText } from '../problem/use-problem-text.ts';

/** Number and address in the moment of ringing up: they come when asked for, and each asking is written down. */
export function ContactReveal({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const [asked, setAsked] = useState(false);
  const { data, error, isFetching } = useQuery({
    queryKey: ['contact', customerId],
    queryFn: () => answer(api.GET('/api/customers/{customerId}/contact', { params: { path: { customerId } } })),
    enabled: asked,
    // Nothing of it is kept: whoever comes back asks anew.
    gcTime: 0,
  });
  if (error) return <span role="alert">{text(error)}</span>;
  if (!data)
    return (
      <button type="button" className="head-tap" disabled={isFetching} onClick={() => setAsked(true)}>
        {t('ui.customer.contact_show')}
      </button>
    );
  const link = (scheme: 'tel' | 'mailto', value: string | null) =>
    value !== null && (data.masked ? <span>{value}</span> : <a href={`${scheme}:${value}`}>{value}</a>);
  return (
    <span className="customer-contact">
      {link('tel', data.phone)} {link('mailto', data.email)}
    </span>
  );
}
