import { useTranslation } from 'react-i18next';
import './close-button.css';

export interface CloseButtonProps {
  readonly onClose: () => void;
  /** What goes away, where that is not plain. */
  readonly label?: string;
}

/** The cross in the corner of what can be closed. */
export function CloseButton({ onClose, label }: CloseButtonProps) {
  const { t } = useTranslation();
  return (
    <button type="button" className="close-button" aria-label={label ?? t('ui.sheet.close')} onClick={onClose}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M5 5l10 10M15 5 5 15" />
      </svg>
    </button>
  );
}
