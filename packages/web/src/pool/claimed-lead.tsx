import { RETURN_REASONS } from '@vivero/domain';
import type { ReturnReason } from '@vivero/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { LeadPool } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import { SheetForm } from '../design/sheet-form.tsx';
import { showToast } from '../design/show-toast.ts';
import { ClockMark } from '../marks/clock-mark.tsx';

export interface ClaimedLeadProps {
  readonly lead: LeadPool['claims'][number];
  readonly dayText: (day: string) => string;
  readonly showBook: boolean;
}

/** Somebody claimed: by name now, with the day on which they go back unless somebody gets in touch. */
export function ClaimedLead({ lead: { customerId, name, rmName, backOn }, dayText, showBook }: ClaimedLeadProps) {
  const { t } = useTranslation();
  const [returning, setReturning] = useState(false);
  return (
    <li className="claimed-lead">
      <Link {...toCustomer(customerId)}>{name}</Link>
      {showBook && <span>{rmName}</span>}
      {backOn === null ? (
        <span>{t('ui.pool.in_touch')}</span>
      ) : (
        <ClockMark running>{t('ui.pool.back_on', { day: dayText(backOn) })}</ClockMark>
      )}
      <button type="button" className="quiet" onClick={() => setReturning(true)}>
        {t('ui.pool.give_back')}
      </button>
      {returning && <GiveBack customerId={customerId} name={name} onClose={() => setReturning(false)} />}
    </li>
  );
}

interface GiveBackProps {
  readonly customerId: string;
  readonly name: string;
  readonly onClose: () => void;
}

function GiveBack({ customerId, name, onClose }: GiveBackProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [why, setWhy] = useState<ReturnReason>('not_reachable');
  const give = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/pool/{customerId}/return', { params: { path: { customerId } }, body: { why } })),
    onSuccess: async () => {
      onClose();
      showToast({ text: t('ui.pool.given_back', { name }) });
      await client.invalidateQueries({ queryKey: ['pool'] });
      await client.resetQueries({ queryKey: ['customers'] });
    },
  });
  return (
    <SheetForm
      title={t('ui.pool.give_back_who', { name })}
      submit={t('ui.pool.give_back')}
      work={give}
      onSubmit={() => give.mutate()}
      onClose={onClose}
    >
      <label>
        {t('ui.pool.reason')}
        <select value={why} onChange={(event) => setWhy(event.target.value as ReturnReason)}>
          {RETURN_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {t(`ui.pool.why.${reason}`)}
            </option>
          ))}
        </select>
      </label>
    </SheetForm>
  );
}
