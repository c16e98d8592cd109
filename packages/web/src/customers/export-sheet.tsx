import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { SheetForm } from '../design/sheet-form.tsx';
import { showToast } from '../design/show-toast.ts';
import type { chosenOf } from './picked.ts';

const REASONS = ['visits', 'team_meeting', 'mailing', 'data_request', 'check'] as const;
type Reason = (typeof REASONS)[number];

export interface ExportSheetProps {
  readonly chosen: ReturnType<typeof chosenOf>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Those who are ticked as a file, after saying what for. */
export function ExportSheet({ chosen, onClose, onDone }: ExportSheetProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Reason>('visits');
  const take = useMutation({
    mutationFn: async () => {
      const file: Blob = await answer(
        api.POST('/api/customers/export', { body: { chosen, reason }, parseAs: 'blob' }) as Promise<{
          data?: Blob;
          error?: unknown;
          response: Response;
        }>,
      );
      download(file, 'customers.csv');
    },
    onSuccess: () => {
      onClose();
      onDone();
      showToast({ text: t('ui.customers.exported', { count: chosen.expected }) });
    },
  });
  return (
    <SheetForm
      title={t('ui.customers.export_of', { count: chosen.expected })}
      says={t('ui.customers.export_text')}
      submit={t('ui.customers.export')}
      work={take}
      onSubmit={() => take.mutate()}
      onClose={onClose}
    >
      <label>
        {t('ui.customers.reason')}
        <select value={reason} onChange={(event) => setReason(event.target.value as Reason)}>
          {REASONS.map((each) => (
            <option key={each} value={each}>
              {t(`ui.customers.reason.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </SheetForm>
  );
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
