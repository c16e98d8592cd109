import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseButton } from '../design/close-button.tsx';
import { Sheet } from '../design/sheet.tsx';
import '../design/sheet-form.css';
import '../design/fields.css';

const REASONS = ['visits', 'team_meeting', 'mailing', 'data_request', 'check'] as const;
type Reason = (typeof REASONS)[number];
const FORMATS = ['csv', 'xlsx'] as const;

export interface TakeAlongProps {
  readonly segmentId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** A saved segment as a file that the browser saves while it comes, after saying what for. */
export function TakeAlong({ segmentId, name, onClose }: TakeAlongProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Reason>('visits');
  return (
    <Sheet label={t('ui.segments.export')} onClose={onClose}>
      <div className="sheet-form fields">
        <h2>{name}</h2>
        <CloseButton onClose={onClose} />
        <p>{t('ui.segments.export_text')}</p>
        <label>
          {t('ui.segments.reason')}
          <select value={reason} onChange={(event) => setReason(event.target.value as Reason)}>
            {REASONS.map((each) => (
              <option key={each} value={each}>
                {t(`ui.segments.reason.${each}`)}
              </option>
            ))}
          </select>
        </label>
        {FORMATS.map((format) => (
          <a
            key={format}
            className={format === 'csv' ? 'button button-main' : 'button'}
            href={`/api/segments/${segmentId}/export?format=${format}&reason=${reason}`}
            download
            onClick={onClose}
          >
            {t('ui.segments.export')} · {format.toUpperCase()}
          </a>
        ))}
      </div>
    </Sheet>
  );
}
