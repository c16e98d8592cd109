import { useTranslation } from 'react-i18next';
import { showToast } from '../design/show-toast.ts';
import { copyText } from '../device/copy-text.ts';

export interface CopyLineProps {
  readonly text: string;
  /** What the sentence is about, for who hears twenty of these buttons one after the other. */
  readonly name: string;
}

/** Takes a sentence along. */
export function CopyLine({ text, name }: CopyLineProps) {
  const { t } = useTranslation();
  const copy = async () =>
    showToast({ text: (await copyText(text)) ? t('ui.materials.copied', { text }) : t('ui.sheet.copy_failed') });
  return (
    <button
      type="button"
      className="copy-line"
      aria-label={t('ui.materials.copy_of', { name })}
      onClick={() => void copy()}
    >
      {t('ui.materials.copy')}
    </button>
  );
}
