import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import { CloseButton } from '../design/close-button.tsx';
import { Sheet } from '../design/sheet.tsx';
import { showToast } from '../design/show-toast.ts';
import { useProblemText } from '../problem/use-problem-text.ts';
import type { chosenOf } from './picked.ts';
import '../design/fields.css';
import './small-form.css';

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
  const text = useProblemText();
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
  const title = t('ui.customers.export_of', { count: chosen.expected });
  return (
    <Sheet label={title} onClose={onClose}>
      <form
        className="small-form fields"
        onSubmit={(event) => {
          event.preventDefault();
          take.mutate();
        }}
      >
        <h2>{title}</h2>
        <CloseButton onClose={onClose} />
        <p>{t('ui.customers.export_text')}</p>
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
        {take.error && <p role="alert">{text(take.error)}</p>}
        <button type="submit" className="button button-main" disabled={take.isPending}>
          {t('ui.customers.export')}
        </button>
      </form>
    </Sheet>
  );
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
