import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { useProblemText } from '../problem/use-problem-text.ts';

/**
 * Asks for the number in the moment of ringing up, and rings. The number stays in sight: on a desktop nothing dials, and the person takes
 * it to the telephone on the desk.
 */
export function CallButton({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const look = useMutation({
    mutationFn: () => answer(api.GET('/api/customers/{customerId}/contact', { params: { path: { customerId } } })),
    onSuccess: ({ phone, masked }) => {
      if (phone !== null && !masked) window.location.assign(`tel:${phone}`);
    },
  });
  const contact = look.data;
  if (contact && contact.phone !== null && !contact.masked)
    return (
      <a className="button button-main" href={`tel:${contact.phone}`}>
        {t('ui.today.call_number', { number: contact.phone })}
      </a>
    );
  return (
    <>
      <button type="button" className="button button-main" disabled={look.isPending} onClick={() => look.mutate()}>
        {t('ui.today.call')}
      </button>
      <output>
        {look.error && text(look.error)}
        {contact && (contact.phone ?? t('ui.today.no_number'))}
      </output>
    </>
  );
}
