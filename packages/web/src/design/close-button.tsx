import { useTranslation } from 'react-i18next';
import './close-button.css';

/** The cross in the corner of what can be closed. */
export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="close-button" aria-label={t('ui.sheet.close')} onClick={onClose}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d="M5 5l10 10M15 5 5 15" />
      </svg>
    </button>
  );
}
